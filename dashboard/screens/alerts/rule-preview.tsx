import { describeAlert } from '../../../shared/alerts/describe.ts';
import { seriesByKey } from '../../../shared/catalogue/catalogue.ts';
import type { Severity } from '../../../shared/contract/alert-kinds.ts';
import type { AlertParams, Preview } from '../../../shared/contract/alert-rules.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { previewRule } from '../../api/alerts.ts';
import { formatDay } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { locale, spoken, t } from '../../app/text.ts';
import type { Table } from '../../parts/data-table.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';

const MONTHS = 12;
const WIDTH = 640;
const HEIGHT = 150;
type Line = NonNullable<Preview['line']>;

/** What a rule would have told over the past year, and how often a month, before anybody saves it. */
export function RulePreview({ params, severity }: { params: AlertParams; severity: Severity }) {
  const asked = { params, severity, months: MONTHS };
  const { value, trouble, loading, reload } = useLoad(JSON.stringify(asked), (signal) =>
    previewRule(asked, signal),
  );
  const line = value?.line ?? null;
  return (
    <Panel
      class="rule-preview"
      title={t('dashboard.alertRules.preview')}
      busy={loading && value !== null}
      table={line && tableOf(line)}
      lead={value && <Rate preview={value} />}
    >
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={3} tall />}
      {line && <Picture line={line} />}
    </Panel>
  );
}

function Rate({ preview }: { preview: Preview }) {
  const { alarms, perMonth, quietPerMonth } = preview;
  if (quietPerMonth === null) return <p class="quiet">{t('dashboard.alertRules.unknowable')}</p>;
  return (
    <div role="status">
      <p>
        <strong>{t('dashboard.alertRules.perMonth', { count: perMonth })}</strong>{' '}
        <span class="quiet">{t('dashboard.alertRules.perMonthWhat', { quiet: quietPerMonth })}</span>
      </p>
      {alarms.length === 0 ? (
        <p class="quiet">{t('dashboard.alertRules.noAlarm')}</p>
      ) : (
        <details>
          <summary>{t('dashboard.alertRules.past', { count: alarms.length })}</summary>
          <ul class="would-be">
            {alarms.slice(0, 100).map((alarm, index) => {
              const { title, path } = describeAlert({ ...alarm, topic: null }, spoken());
              return (
                <li key={index}>
                  <span class="quiet">{formatDay(alarm.day)}</span> <a href={path}>{title}</a>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </div>
  );
}

const nameOf = (series: string): string => seriesByKey(series)?.name ?? series;

/** A line somebody drew, where nothing is expected; else up to where a quiet window goes. */
const foreseen = ({ points }: Line) => points.some(({ expected }) => expected !== null);
const boundName = (line: Line) =>
  t(foreseen(line) ? 'dashboard.alertRules.bound' : 'dashboard.alertRules.limit');

function tableOf(line: Line): Table {
  const print = (value: number | null) => formatCount(value, locale.value);
  return {
    head: [
      t('dashboard.alertRules.day'),
      t('dashboard.alertRules.seen'),
      ...(foreseen(line) ? [t('dashboard.alertRules.expected')] : []),
      boundName(line),
      t('dashboard.alertRules.alarm'),
    ],
    rows: line.points.map(({ day, seen, expected, bound, alarm }) => [
      { text: formatDay(day) },
      { text: print(seen) },
      ...(foreseen(line) ? [{ text: print(expected) }] : []),
      { text: print(bound) },
      { text: alarm ? t('dashboard.alertRules.alarm') : '' },
    ]),
  };
}

/** Bars of what was seen, the expectation and the bound as lines, alarms marked by colour and by a mark on top. */
function Picture({ line }: { line: Line }) {
  const { points, series, measure } = line;
  const top = Math.max(1, ...points.flatMap(({ seen, bound }) => [seen, bound ?? 0]));
  const step = WIDTH / Math.max(1, points.length);
  const y = (value: number) => HEIGHT - (value / top) * (HEIGHT - 14);
  const path = (pick: (point: Line['points'][number]) => number | null) =>
    points
      .map((point, index) => {
        const value = pick(point);
        return value === null ? '' : `${index === 0 ? 'M' : 'L'}${(index + 0.5) * step} ${y(value)}`;
      })
      .join('');
  const name = t('dashboard.alertRules.chart', {
    series: nameOf(series),
    measure: t(`words.measures.${measure}`),
  });
  return (
    <figure>
      <svg class="preview-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img">
        <title>{name}</title>
        {points.map(({ day, seen, alarm }, index) => (
          <rect
            key={day}
            class={alarm ? 'alarm' : undefined}
            x={index * step}
            y={y(seen)}
            width={step}
            height={HEIGHT - y(seen)}
          />
        ))}
        {points.map(({ day, alarm }, index) =>
          alarm ? <circle key={day} cx={(index + 0.5) * step} cy={5} r={3} /> : null,
        )}
        <path class="bound" d={path(({ bound }) => bound)} />
        <path class="expected" d={path(({ expected }) => expected)} />
      </svg>
      <figcaption class="quiet small row wrap">
        <span>{name}</span>
        <span class="key seen">{t('dashboard.alertRules.seen')}</span>
        {foreseen(line) && <span class="key expected">{t('dashboard.alertRules.expected')}</span>}
        <span class="key bound">{boundName(line)}</span>
        <span class="key alarm">{t('dashboard.alertRules.alarm')}</span>
      </figcaption>
    </figure>
  );
}
