import { getSources } from '../../api/monitor.ts';
import { formatAgo } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { needsPerson } from '../sources/states.ts';

/** 需要处理: what a person has to look at before trusting the numbers beside it. */
export function Attention() {
  const { value } = useLoad('sources', getSources);
  if (!value) return null;
  const waiting = value.sources.filter(needsPerson);
  return (
    <section class={`box attention${waiting.length > 0 ? ' alarmed' : ''}`}>
      <h2>{t('dashboard.attention.title')}</h2>
      {waiting.length === 0 && (
        <p class="quiet">
          <Icon name="tick" size={14} />
          {t('dashboard.attention.none')}
        </p>
      )}
      <ul>
        {waiting.map((source) => (
          <li key={source.id}>
            <a class="attention-link" href={`/sources#source-${source.id}`}>
              <Icon name="alarm" size={14} />
              <span>
                <strong>{source.name}</strong> {t(`dashboard.sources.state.${source.state}`)}
                <br />
                <span class="quiet">
                  {source.lastPost
                    ? t('dashboard.attention.lastPost', { ago: formatAgo(source.lastPost) })
                    : t('dashboard.attention.noPost')}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
