import type { SegmentRule } from '../../../shared/contract/segments.ts';
import { GRADES } from '../../../shared/measures/value-matrix.ts';
import { kindName } from '../../../shared/ui/customer/customer-facts.tsx';
import { t } from '../../app/text.ts';
import { voice } from '../../app/voice.ts';
import { PickSome } from './pick-some.tsx';
import type { RuleWords } from './rule-sentence.ts';

interface Props {
  rule: SegmentRule;
  words: RuleWords;
  onChange: (rule: SegmentRule) => void;
}

const KINDS = ['person', 'fleet', 'dealer', 'prospect'] as const satisfies SegmentRule['kinds'];
const MONTHS = [1, 3, 6, 12, 24, 36];
const DEFAULT_MONTHS = 12;
const MOST_TIMES = 1000;

/** Every condition a rule may have; one left empty says nothing. */
export function RuleFields({ rule, words, onChange }: Props) {
  const change = (more: Partial<SegmentRule>) => onChange({ ...rule, ...more });
  const { visits, complaints } = rule;
  return (
    <div class="rule-fields">
      <PickSome
        label={t('words.customer.fields.kind')}
        options={KINDS.map((kind) => ({ value: kind, label: kindName(kind, voice) }))}
        chosen={rule.kinds}
        onChange={(kinds) => change({ kinds })}
      />
      <PickSome
        label={t('dashboard.base.grade')}
        options={GRADES.map((grade) => ({ value: grade, label: t(`dashboard.base.grades.${grade}`) }))}
        chosen={rule.grades}
        onChange={(grades) => change({ grades })}
      />
      <PickSome
        label={t('words.customer.fields.city')}
        options={words.cities.map((city) => ({ value: city, label: city }))}
        chosen={rule.cities}
        onChange={(cities) => change({ cities })}
      />
      {words.dealers.length > 0 && (
        <PickSome
          label={t('words.customer.fields.dealer')}
          options={words.dealers.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={rule.dealers}
          onChange={(dealers) => change({ dealers })}
        />
      )}
      <PickSome
        label={t('dashboard.filter.series')}
        options={words.series.map(({ key, name }) => ({ value: key, label: name }))}
        chosen={rule.series}
        onChange={(series) => change({ series })}
      />
      <fieldset>
        <legend>{t('dashboard.base.rule.bought')}</legend>
        <div class="row wrap">
          <Day
            label={t('dashboard.period.from')}
            value={rule.boughtFrom}
            onChange={(boughtFrom) => change({ boughtFrom })}
          />
          <Day
            label={t('dashboard.period.to')}
            value={rule.boughtTo}
            onChange={(boughtTo) => change({ boughtTo })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('dashboard.base.rule.visits')}</legend>
        <div class="row wrap">
          <Months
            value={visits?.months}
            onChange={(months) => visits && change({ visits: { ...visits, months } })}
          />
          <Times
            label={t('dashboard.base.rule.atLeast')}
            value={visits?.atLeast}
            least={0}
            onChange={(atLeast) => change({ visits: told({ ...visits, atLeast }) })}
          />
          <Times
            label={t('dashboard.base.rule.atMost')}
            value={visits?.atMost}
            least={0}
            onChange={(atMost) => change({ visits: told({ ...visits, atMost }) })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('words.complaint')}</legend>
        <div class="row wrap">
          <Months
            value={complaints?.months}
            onChange={(months) => complaints && change({ complaints: { ...complaints, months } })}
          />
          <Times
            label={t('dashboard.base.rule.atLeast')}
            value={complaints?.atLeast}
            least={1}
            onChange={(atLeast) =>
              change({
                complaints:
                  atLeast === undefined
                    ? undefined
                    : { months: complaints?.months ?? DEFAULT_MONTHS, atLeast },
              })
            }
          />
        </div>
      </fieldset>
      <label>
        {t('dashboard.customers.accounts')}
        <select
          value={rule.linked === undefined ? '' : String(rule.linked)}
          onChange={({ currentTarget: { value } }) =>
            change({ linked: value === '' ? undefined : value === 'true' })
          }
        >
          <option value="">{t('dashboard.base.rule.either')}</option>
          <option value="true">{t('dashboard.base.rule.linked')}</option>
          <option value="false">{t('dashboard.base.rule.unlinked')}</option>
        </select>
      </label>
    </div>
  );
}

/** Visits are a condition only with a number. */
function told({ months = DEFAULT_MONTHS, atLeast, atMost }: Partial<NonNullable<SegmentRule['visits']>>) {
  return atLeast === undefined && atMost === undefined ? undefined : { months, atLeast, atMost };
}

function Day(props: {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  return (
    <label>
      {props.label}
      <input
        type="date"
        min="1990-01-01"
        max="2100-12-31"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.currentTarget.value || undefined)}
      />
    </label>
  );
}

function Months({ value, onChange }: { value: number | undefined; onChange: (months: number) => void }) {
  return (
    <label>
      {t('dashboard.base.rule.within')}
      <select
        value={value ?? DEFAULT_MONTHS}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {MONTHS.map((months) => (
          <option key={months} value={months}>
            {t('dashboard.base.rule.months', { months })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Times(props: {
  label: string;
  value: number | undefined;
  least: number;
  onChange: (times: number | undefined) => void;
}) {
  return (
    <label>
      {props.label}
      <input
        type="number"
        inputMode="numeric"
        min={props.least}
        max={MOST_TIMES}
        value={props.value ?? ''}
        onInput={({ currentTarget: { value, valueAsNumber, validity } }) => {
          if (value === '') props.onChange(undefined);
          else if (validity.valid) props.onChange(valueAsNumber);
        }}
      />
    </label>
  );
}
