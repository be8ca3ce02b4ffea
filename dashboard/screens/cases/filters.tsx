import { CASE_CHANNELS, CASE_KINDS, CASE_TIERS } from '../../../shared/cases/words.ts';
import type { CaseAssignees } from '../../../shared/contract/cases.ts';
import { t } from '../../app/text.ts';
import type { InboxView } from './view.ts';

interface Props {
  view: InboxView;
  dealers: CaseAssignees['dealers'];
  onChange: (view: InboxView) => void;
}

/** Narrows the inbox by channel, kind, tier and dealer. */
export function CaseFilters({ view, dealers, onChange }: Props) {
  return (
    <div class="row wrap">
      <Choice
        name={t('dashboard.cases.channel')}
        value={view.channel}
        options={CASE_CHANNELS.map((value) => ({ value, label: t(`dashboard.cases.channels.${value}`) }))}
        onChoose={(channel) => onChange({ ...view, channel })}
      />
      <Choice
        name={t('dashboard.cases.kind')}
        value={view.kind}
        options={CASE_KINDS.map((value) => ({ value, label: t(`dashboard.cases.kinds.${value}`) }))}
        onChoose={(kind) => onChange({ ...view, kind })}
      />
      <Choice
        name={t('dashboard.cases.tier')}
        value={view.tier}
        options={CASE_TIERS.map((value) => ({ value, label: t(`dashboard.cases.tiers.${value}`) }))}
        onChoose={(tier) => onChange({ ...view, tier })}
      />
      {dealers.length > 1 && (
        <Choice
          name={t('dashboard.cases.dealer')}
          value={view.dealer}
          options={dealers.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(dealer) => onChange({ ...view, dealer })}
        />
      )}
    </div>
  );
}

function Choice<Value extends string>(props: {
  name: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value | undefined) => void;
}) {
  return (
    <label class="choice">
      <span class="quiet">{props.name}</span>
      <select
        value={props.value ?? ''}
        onChange={({ currentTarget }) =>
          props.onChoose(props.options.find(({ value }) => value === currentTarget.value)?.value)
        }
      >
        <option value="">{t('dashboard.cases.every')}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
