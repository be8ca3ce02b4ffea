import { describeAlert } from '../../../shared/alerts/describe.ts';
import type { Attention as Answer } from '../../../shared/contract/series.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { getAttention } from '../../api/monitor.ts';
import { formatAgo, formatList } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { useRefresh } from '../../app/refresh.ts';
import { locale, spoken, t } from '../../app/text.ts';
import { topicName } from '../../app/topics.ts';
import { type Chosen, seriesHref } from '../../app/view.ts';
import { Icon } from '../../parts/icon.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { SOURCE_STATES } from '../sources/states.ts';

type Item = Answer['items'][number];

/** 需要处理: what rose beyond heat and season, and the sources in trouble, most pressing first. */
export function Attention({ view }: { view: Chosen }) {
  const { period } = view;
  const asked = useLoad(JSON.stringify(period), (signal) => getAttention(period, signal));
  const { value, trouble, loading, reload } = asked;
  useRefresh(reload);
  // Nothing said would read as nothing to do.
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (!value) return <Skeleton rows={3} />;
  const { items, uncompared } = value;
  return (
    <section
      class={`box attention${items.length > 0 ? ' alarmed' : ''}${loading ? ' stale' : ''}`}
      aria-labelledby="attention"
      aria-busy={loading}
    >
      <h2 id="attention">
        {t('dashboard.attention.title')} {items.length > 0 && items.length}
      </h2>
      {items.length === 0 && uncompared.length === 0 && (
        <p class="quiet">
          <Icon name="tick" size={14} />
          {t('dashboard.attention.none')}
        </p>
      )}
      {uncompared.length > 0 && (
        <p class="quiet small">{t('dashboard.attention.uncompared', { names: formatList(uncompared) })}</p>
      )}
      <ul>
        {items.map((item) => (
          <li
            key={
              item.kind === 'rise'
                ? `${item.series} ${item.topic} ${item.measure}`
                : `${item.kind} ${item.id}`
            }
          >
            {item.kind === 'alert' && <Alert item={item} />}
            {item.kind === 'rise' && <Rise item={item} view={view} />}
            {item.kind === 'source' && <Source item={item} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Alert({ item }: { item: Extract<Item, { kind: 'alert' }> }) {
  return (
    <a class="attention-link" href="/alerts">
      <Icon name="alarm" size={14} />
      <span>
        <strong>{describeAlert(item, spoken()).title}</strong>
        <br />
        <span class="quiet">
          {t(`dashboard.alerts.kind.${item.facts.kind}`)} · {formatAgo(item.firstAt)}
        </span>
      </span>
    </a>
  );
}

function Rise({ item, view }: { item: Extract<Item, { kind: 'rise' }>; view: Chosen }) {
  const { series, name, topic, measure, from, to, seen, expected } = item;
  const about = topic ?? undefined;
  return (
    <a
      class="attention-link"
      href={seriesHref(series, { period: { from, to }, topic: about, compare: view.compare })}
    >
      <Icon name="rise" size={14} />
      <span>
        <strong>{name}</strong> {about === undefined ? '' : `${topicName(about)} `}
        <br />
        <span class="quiet">
          {t('dashboard.attention.rise', {
            what: t(`words.measures.${measure}`),
            seen: formatCount(seen, locale.value),
            expected: formatCount(expected, locale.value),
          })}
        </span>
      </span>
    </a>
  );
}

function Source({ item }: { item: Extract<Item, { kind: 'source' }> }) {
  const state = SOURCE_STATES.find((each) => each === item.state);
  return (
    <a class="attention-link" href={`/sources#source-${item.id}`}>
      <Icon name="alarm" size={14} />
      <span>
        <strong>{item.name}</strong> {state ? t(`dashboard.sources.state.${state}`) : item.state}
        <br />
        <span class="quiet">{item.reason || (state && t(`dashboard.sources.means.${state}`))}</span>
      </span>
    </a>
  );
}
