import { useEffect, useState } from 'preact/hooks';
import type { Severity } from '../../../shared/contract/alert-kinds.ts';
import type { AlertParams, AlertRuleView, NewAlertRule } from '../../../shared/contract/alert-rules.ts';
import { addRule, changeRule } from '../../api/alerts.ts';
import { type KnownChannel, knownChannels } from '../../api/channels-known.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { TroubleNote } from '../../parts/notice.tsx';
import { ParamFields, paramsOf } from './param-fields.tsx';
import { RulePreview } from './rule-preview.tsx';
import { KINDS, SEVERITIES } from './words.ts';

interface Props {
  /** Null: a new one. */
  rule: AlertRuleView | null;
  onDone: () => void;
  onClose: () => void;
}

/** A rule, new or changed, with what it would have told over the past year before it is saved. */
export function RuleForm({ rule, onDone, onClose }: Props) {
  const [params, setParams] = useState<AlertParams>(rule?.params ?? paramsOf('spike'));
  const [severity, setSeverity] = useState<Severity>(rule?.severity ?? 'warning');
  const [chosen, setChosen] = useState<number[]>(rule?.channels ?? []);
  const [channels, setChannels] = useState<KnownChannel[]>([]);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    knownChannels().then(setChannels);
  }, []);
  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    const wanted: NewAlertRule = { name, params, severity, channels: chosen, enabled: rule?.enabled ?? true };
    setBusy(true);
    const answer =
      rule === null
        ? await addRule(wanted)
        : await changeRule(rule.id, { ...wanted, changedAt: rule.changedAt });
    setBusy(false);
    if (answer.ok) onDone();
    else setTrouble(answer.trouble);
  };
  const title = t(rule === null ? 'dashboard.alertRules.add' : 'dashboard.alertRules.edit');
  return (
    <section class="box rule-form" aria-label={title}>
      <form class="fields" onSubmit={save}>
        <h2>{title}</h2>
        <label>
          {t('dashboard.alertRules.name')}
          <input
            name="name"
            required
            minLength={2}
            maxLength={80}
            autoComplete="off"
            defaultValue={rule?.name}
          />
        </label>
        <label>
          {t('dashboard.alertRules.kind')}
          <select
            value={params.kind}
            disabled={rule !== null}
            onChange={(event) => {
              const kind = KINDS.find((each) => each === event.currentTarget.value);
              if (kind) setParams(paramsOf(kind));
            }}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`dashboard.alerts.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('dashboard.alertRules.severity')}
          <select
            value={severity}
            onChange={(event) =>
              setSeverity(SEVERITIES.find((each) => each === event.currentTarget.value) ?? 'warning')
            }
          >
            {SEVERITIES.map((each) => (
              <option key={each} value={each}>
                {t(`dashboard.alerts.severity.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <ParamFields params={params} onChange={setParams} />
        <fieldset>
          <legend>{t('dashboard.alertRules.channels')}</legend>
          {channels.length === 0 && <p class="quiet small">{t('dashboard.alertRules.noChannel')}</p>}
          {channels.map(({ id, name }) => (
            <label key={id} class="option">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
                  )
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {t('dashboard.alertRules.save')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
      <RulePreview params={params} severity={severity} />
    </section>
  );
}
