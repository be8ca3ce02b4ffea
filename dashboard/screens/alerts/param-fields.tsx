import type { AlertKind } from '../../../shared/contract/alert-kinds.ts';
import type { AlertParams, ParamsOf } from '../../../shared/contract/alert-rules.ts';
import { t } from '../../app/text.ts';
import { MEASURES } from '../../app/view.ts';
import { Choice } from './choice.tsx';
import { HazardFields, SeriesField, TopicField } from './subject-fields.tsx';
import { SENSITIVITIES } from './words.ts';

const STARTS: { [Kind in AlertKind]: ParamsOf<Kind> } = {
  spike: {
    kind: 'spike',
    series: null,
    topic: null,
    measures: ['complaints', 'negatives'],
    window: 'week',
    quantile: SENSITIVITIES.usual,
    minBase: 5,
    days: 2,
  },
  threshold: {
    kind: 'threshold',
    series: null,
    topic: null,
    measure: 'complaints',
    window: 'week',
    direction: 'above',
    limit: 20,
    minBase: 5,
    days: 1,
  },
  redLine: { kind: 'redLine', series: null, hazards: null, withinDays: 14 },
  sourceSilent: { kind: 'sourceSilent', source: null, hours: 0 },
  missedRun: { kind: 'missedRun', minutes: 120 },
  numbersDiffer: { kind: 'numbersDiffer' },
  signal: { kind: 'signal', series: null, natures: ['defect', 'noSolution'] },
  caseLate: { kind: 'caseLate', hours: 4 },
};

/** What a new rule of a kind starts from. */
export const paramsOf = (kind: AlertKind): AlertParams => STARTS[kind];

const SPIKED = ['complaints', 'negatives', 'posts'] as const;
const NATURES = ['defect', 'noSolution', 'emerging', 'disproportion', 'watched'] as const;
const WINDOWS = ['day', 'week', 'month'] as const;

interface Props {
  params: AlertParams;
  onChange: (params: AlertParams) => void;
}

/** The fields a rule of this kind has. */
export function ParamFields({ params, onChange }: Props) {
  const number = (label: string, value: number, min: number, max: number, set: (value: number) => void) => (
    <label>
      {label}
      <input
        type="number"
        required
        min={min}
        max={max}
        value={value}
        onChange={(event) => {
          const given = event.currentTarget.valueAsNumber;
          if (given >= min && given <= max) set(given);
        }}
      />
    </label>
  );
  switch (params.kind) {
    case 'spike':
      return (
        <>
          <SeriesField series={params.series} onChange={(series) => onChange({ ...params, series })} />
          <TopicField topic={params.topic} onChange={(topic) => onChange({ ...params, topic })} />
          <fieldset>
            <legend>{t('dashboard.alertRules.measures')}</legend>
            {SPIKED.map((measure) => (
              <label key={measure} class="option">
                <input
                  type="checkbox"
                  checked={params.measures.includes(measure)}
                  onChange={(event) => {
                    const measures = event.currentTarget.checked
                      ? [...params.measures, measure]
                      : params.measures.filter((one) => one !== measure);
                    if (measures.length > 0) onChange({ ...params, measures });
                  }}
                />
                {t(`words.measures.${measure}`)}
              </label>
            ))}
          </fieldset>
          <Choice
            label={t('dashboard.alertRules.sensitivity')}
            value={String(params.quantile)}
            options={(['low', 'usual', 'high'] as const).map((step) => ({
              value: String(SENSITIVITIES[step]),
              label: t(`dashboard.alertRules.sensitivities.${step}`),
            }))}
            onChange={(quantile) => onChange({ ...params, quantile: Number(quantile) })}
          />
          <Choice
            label={t('dashboard.alertRules.window')}
            value={params.window}
            options={(['day', 'week'] as const).map((value) => ({
              value,
              label: t(`dashboard.alertRules.windows.${value}`),
            }))}
            onChange={(window) => onChange({ ...params, window: window === 'day' ? 'day' : 'week' })}
          />
          {number(t('dashboard.alertRules.minBase'), params.minBase, 2, 10_000, (minBase) =>
            onChange({ ...params, minBase }),
          )}
          {number(t('dashboard.alertRules.days'), params.days, 1, 14, (days) =>
            onChange({ ...params, days }),
          )}
        </>
      );
    case 'threshold':
      return (
        <>
          <SeriesField series={params.series} onChange={(series) => onChange({ ...params, series })} />
          <TopicField topic={params.topic} onChange={(topic) => onChange({ ...params, topic })} />
          <Choice
            label={t('dashboard.alertRules.measure')}
            value={params.measure}
            options={MEASURES.map((value) => ({ value, label: t(`words.measures.${value}`) }))}
            onChange={(given) =>
              onChange({ ...params, measure: MEASURES.find((each) => each === given) ?? 'complaints' })
            }
          />
          <Choice
            label={t('dashboard.alertRules.window')}
            value={params.window}
            options={WINDOWS.map((value) => ({ value, label: t(`dashboard.alertRules.windows.${value}`) }))}
            onChange={(given) =>
              onChange({ ...params, window: WINDOWS.find((each) => each === given) ?? 'week' })
            }
          />
          <Choice
            label={t('dashboard.alertRules.direction')}
            value={params.direction}
            options={(['above', 'below'] as const).map((value) => ({
              value,
              label: t(`dashboard.alertRules.${value}`),
            }))}
            onChange={(given) => onChange({ ...params, direction: given === 'below' ? 'below' : 'above' })}
          />
          {number(t('dashboard.alertRules.limit'), params.limit, 0, 10_000_000, (limit) =>
            onChange({ ...params, limit }),
          )}
          {number(t('dashboard.alertRules.minBase'), params.minBase, 0, 1_000_000, (minBase) =>
            onChange({ ...params, minBase }),
          )}
          {number(t('dashboard.alertRules.days'), params.days, 1, 14, (days) =>
            onChange({ ...params, days }),
          )}
        </>
      );
    case 'redLine':
      return (
        <>
          <SeriesField series={params.series} onChange={(series) => onChange({ ...params, series })} />
          <HazardFields hazards={params.hazards} onChange={(hazards) => onChange({ ...params, hazards })} />
          {number(t('dashboard.alertRules.withinDays'), params.withinDays, 1, 90, (withinDays) =>
            onChange({ ...params, withinDays }),
          )}
        </>
      );
    case 'sourceSilent':
      return number(t('dashboard.alertRules.hours'), params.hours, 0, 720, (hours) =>
        onChange({ ...params, hours }),
      );
    case 'missedRun':
      return number(t('dashboard.alertRules.minutes'), params.minutes, 5, 10_080, (minutes) =>
        onChange({ ...params, minutes }),
      );
    case 'numbersDiffer':
      return null;
    case 'caseLate':
      return number(t('dashboard.alertRules.lateHours'), params.hours, 1, 720, (hours) =>
        onChange({ ...params, hours }),
      );
    case 'signal':
      return (
        <>
          <SeriesField series={params.series} onChange={(series) => onChange({ ...params, series })} />
          <fieldset>
            <legend>{t('dashboard.alertRules.natures')}</legend>
            {NATURES.map((nature) => (
              <label key={nature} class="option">
                <input
                  type="checkbox"
                  checked={params.natures.includes(nature)}
                  onChange={(event) => {
                    const natures = event.currentTarget.checked
                      ? [...params.natures, nature]
                      : params.natures.filter((one) => one !== nature);
                    if (natures.length > 0) onChange({ ...params, natures });
                  }}
                />
                {t(`dashboard.reportFiles.signal.natures.${nature}`)}
              </label>
            ))}
          </fieldset>
        </>
      );
  }
}
