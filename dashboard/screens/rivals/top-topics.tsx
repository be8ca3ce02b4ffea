import type { Rivals } from '../../../shared/contract/rivals.ts';
import { formatFigure } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { topicName } from '../../app/topics.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';

/** What complaints of each series are about most, side by side. */
export function TopTopics({ of: { columns }, view }: { of: Rivals; view: Chosen }) {
  const { period, reading, place } = view;
  const most = Math.max(
    ...columns.flatMap(({ topics }) => topics.map(({ complaints }) => complaints.value ?? 0)),
    1,
  );
  return (
    <section class="box rival-topics" aria-labelledby="rival-topics">
      <h2 id="rival-topics" class="panel-name">
        {t('dashboard.rivals.topics')}
      </h2>
      <p class="quiet small">{t('dashboard.rivals.topicsHow')}</p>
      <div class="rival-columns">
        {columns.map(({ series, name, topics }) => (
          <div key={series}>
            <h3>{name}</h3>
            {topics.length === 0 && <p class="quiet">{t('dashboard.series.noTopics')}</p>}
            <ol>
              {topics.map(({ topic, complaints }) => (
                <li key={topic}>
                  <a
                    href={hrefOf('/posts', { series, period, reading, place, topic, measure: 'complaints' })}
                    class="topic-bar"
                  >
                    <span class="row spread">
                      {topicName(topic)}
                      <span>{formatFigure(complaints, locale.value, t('words.new'))}</span>
                    </span>
                    <span class="bar" aria-hidden="true">
                      <span style={{ width: `${((complaints.value ?? 0) / most) * 100}%` }} />
                    </span>
                  </a>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}
