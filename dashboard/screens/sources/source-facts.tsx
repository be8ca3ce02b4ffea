import type { ComponentChildren } from 'preact';
import type { SourceView } from '../../../shared/contract/sources.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { formatAgo, formatInstant, formatMinutes } from '../../app/format.ts';
import { locale, t } from '../../app/text.ts';
import { hrefOf } from '../../app/view.ts';
import { hoursText, megabytes } from './say.ts';

/** What a source is judged by: when it was read, what its pages yield against usual, how late we see posts, how it is asked. */
export function SourceFacts({ source }: { source: SourceView }) {
  const { health, window, dailyPages, spacingMs } = source;
  const yields = health?.yields;
  return (
    <dl class="facts across">
      <When name={t('dashboard.sources.lastFetch')} instant={source.lastFetch} />
      <When name={t('dashboard.sources.lastPost')} instant={source.lastPost} />
      {source.nextRound && <When name={t('dashboard.sources.nextRound')} instant={source.nextRound} />}
      <Fact name={t('dashboard.sources.threads')}>{count(source.threads)}</Fact>
      <Fact name={t('words.measures.posts')}>
        <a href={hrefOf('/posts', { source: source.id })}>{count(source.posts)}</a>
      </Fact>
      {health?.lag && (
        <Fact name={t('dashboard.sources.lag')} title={t('dashboard.sources.lagMeans')}>
          {t('dashboard.sources.lagOf', {
            median: formatMinutes(health.lag.medianMinutes),
            most: formatMinutes(health.lag.p90Minutes),
          })}
        </Fact>
      )}
      {yields?.posts.now != null && (
        <Fact name={t('dashboard.sources.postsEach')}>{against(yields.posts)}</Fact>
      )}
      {yields?.threads.now != null && (
        <Fact name={t('dashboard.sources.threadsEach')}>{against(yields.threads)}</Fact>
      )}
      {health?.pagesPerMinute != null && (
        <Fact name={t('dashboard.sources.rate')}>
          {t('dashboard.sources.perMinute', { count: decimal(health.pagesPerMinute) })}
          {spacingMs !== null &&
            ` · ${t('dashboard.sources.spacing', { seconds: decimal(Math.max(spacingMs / 1000, 0.01)) })}`}
        </Fact>
      )}
      {window && <Fact name={t('dashboard.sources.hours')}>{hoursText(window)}</Fact>}
      {dailyPages !== null && (
        <Fact name={t('dashboard.sources.today')}>
          {count(source.pagesToday)} / {count(dailyPages)}
        </Fact>
      )}
      {health && health.storage.pages > 0 && (
        <Fact name={t('dashboard.sources.kept')} title={t('dashboard.sources.keptMeans')}>
          {t('dashboard.sources.keptPages', {
            pages: count(health.storage.pages),
            size: megabytes(health.storage.bytes),
          })}
        </Fact>
      )}
    </dl>
  );
}

const count = (value: number) => formatCount(value, locale.value);
const decimal = (value: number) =>
  new Intl.NumberFormat(locale.value, { maximumFractionDigits: value < 1 ? 2 : 1 }).format(value);

/** 4.2, usually 10.1 */
function against({ now, usual }: { now: number | null; usual: number | null }): string {
  if (now === null) return '–';
  return usual === null
    ? decimal(now)
    : t('dashboard.sources.against', { now: decimal(now), usual: decimal(usual) });
}

function Fact({ name, title, children }: { name: string; title?: string; children: ComponentChildren }) {
  return (
    <div title={title}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function When({ name, instant }: { name: string; instant: string | null }) {
  return (
    <Fact name={name}>
      {instant ? (
        <time dateTime={instant} title={formatInstant(instant)}>
          {formatAgo(instant)}
        </time>
      ) : (
        '–'
      )}
    </Fact>
  );
}
