import { getOverview, getSources } from '../../api/monitor.ts';
import { addMonths, monthPeriod, type Period, today } from '../../app/calendar.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { hrefOf, MEASURES, thisMonth, type View } from '../../app/view.ts';
import { Icon } from '../../parts/icon.tsx';
import { PeriodPicker } from '../../parts/period-picker.tsx';
import { FinerTopics } from './finer-topics.tsx';
import { RedLineFilter } from './red-line-filter.tsx';

/** Narrowing the list: period, measure, series, source. The topic and the text stand above. */
export function Filters({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const period = view.period ?? sinceLongAgo();
  const series = useLoad(hrefOf('', { period }), (signal) => getOverview({ ...period }, signal)).value
    ?.series;
  const sources = useLoad('sources', getSources).value?.sources;
  const known = !view.series || series?.some((each) => each.series === view.series);
  return (
    <details class="filters" open={matchMedia('(min-width: 900px)').matches}>
      <summary class="button">
        <Icon name="filter" size={14} />
        {t('dashboard.filter.title')}
      </summary>
      <div class="filter-fields">
        <fieldset>
          <legend>{t('dashboard.period.title')}</legend>
          <PeriodPicker
            period={view.period}
            allTime
            onChoose={(next) => onChange({ ...view, period: next })}
          />
          {!view.period && (
            <button
              type="button"
              class="link small"
              onClick={() => onChange({ ...view, period: thisMonth() })}
            >
              {t('dashboard.period.thisMonth')}
            </button>
          )}
        </fieldset>
        <fieldset class="measures">
          <legend>{t('dashboard.filter.measure')}</legend>
          <ul class="menu">
            {[undefined, ...MEASURES.filter((measure) => measure !== 'posts' && measure !== 'heat')].map(
              (measure) => (
                <li key={measure ?? 'all'}>
                  <a
                    href={hrefOf('/posts', { ...view, measure, post: undefined })}
                    aria-current={isCurrent(view.measure, measure) ? 'true' : undefined}
                  >
                    {measure ? t(`dashboard.filter.only.${measure}`) : t('dashboard.filter.all')}
                  </a>
                </li>
              ),
            )}
          </ul>
        </fieldset>
        <fieldset class="measures">
          <legend>{t('dashboard.filter.kind')}</legend>
          <ul class="menu">
            {([undefined, true, false] as const).map((opening) => (
              <li key={String(opening)}>
                <a
                  href={hrefOf('/posts', { ...view, opening, post: undefined })}
                  aria-current={view.opening === opening ? 'true' : undefined}
                >
                  {opening === undefined
                    ? t('dashboard.filter.all')
                    : t(opening ? 'words.opening' : 'words.reply')}
                </a>
              </li>
            ))}
          </ul>
        </fieldset>
        <RedLineFilter view={view} />
        <label>
          {t('dashboard.filter.series')}
          <select
            value={view.series ?? ''}
            onChange={(event) => onChange({ ...view, series: event.currentTarget.value || undefined })}
          >
            <option value="">{t('dashboard.filter.all')}</option>
            {!known && <option value={view.series}>{view.series}</option>}
            {series?.map((each) => (
              <option key={each.series} value={each.series}>
                {each.name} · {each.brand}
              </option>
            ))}
          </select>
        </label>
        <FinerTopics topic={view.topic} onChoose={(topic) => onChange({ ...view, topic })} />
        <label>
          {t('dashboard.filter.source')}
          <select
            value={view.source === undefined ? '' : String(view.source)}
            onChange={(event) =>
              onChange({ ...view, source: Number(event.currentTarget.value) || undefined })
            }
          >
            <option value="">{t('dashboard.filter.all')}</option>
            {sources?.map((source) => (
              <option key={source.id} value={String(source.id)}>
                {source.name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  );
}

/** Every post stands behind heat and behind the count of posts. */
function isCurrent(chosen: View['measure'], offered: View['measure']): boolean {
  return offered === (chosen === 'heat' || chosen === 'posts' ? undefined : chosen);
}

/** As far back as the server answers in one question. */
function sinceLongAgo(): Period {
  const { to } = monthPeriod(today().slice(0, 7));
  return { from: `${addMonths(to, -12 * 19)}-01`, to };
}
