import { useState } from 'preact/hooks';
import type { AlertRuleView } from '../../../shared/contract/alert-rules.ts';
import { changeRule, getRules, muteRule } from '../../api/alerts.ts';
import type { Result, Trouble } from '../../api/request.ts';
import { useLoad } from '../../app/load.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { AlertPlaces } from './alerts.tsx';
import { RemoveRule } from './remove-rule.tsx';
import { RuleForm } from './rule-form.tsx';

/** 预警规则: what is watched; brand managers and administrators change it. */
export function AlertRules() {
  const { value, trouble, reload } = useLoad('alert rules', getRules);
  const [editing, setEditing] = useState<AlertRuleView | 'new' | null>(null);
  const [removing, setRemoving] = useState<AlertRuleView | null>(null);
  const [refused, setRefused] = useState<Trouble | null>(null);
  const keeps = me.value?.role === 'brand' || me.value?.role === 'admin';
  const settle = async (act: Promise<Result<unknown>>) => {
    const answer = await act;
    setRefused(answer.ok ? null : answer.trouble);
    reload();
  };
  return (
    <>
      <title>{`${t('dashboard.alertRules.title')} · 车声`}</title>
      <div class="toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.alertRules.title')}</h1>
          <AlertPlaces current="rules" />
        </div>
        {keeps && (
          <button type="button" class="button primary" onClick={() => setEditing('new')}>
            <Icon name="plus" size={14} />
            {t('dashboard.alertRules.add')}
          </button>
        )}
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {refused && <TroubleNote trouble={refused} />}
      {!value && !trouble && <Skeleton rows={4} />}
      {editing !== null && (
        <RuleForm
          key={editing === 'new' ? 'new' : editing.id}
          rule={editing === 'new' ? null : editing}
          onDone={() => {
            setEditing(null);
            reload();
          }}
          onClose={() => setEditing(null)}
        />
      )}
      <ul class="alerts">
        {value?.rules.map((rule) => (
          <li key={rule.id} class={`box alert${rule.enabled ? '' : ' closed'}`}>
            <div class="alert-head">
              <span class={`chip severity ${rule.severity}`}>
                {t(`dashboard.alerts.severity.${rule.severity}`)}
              </span>
              <h2>{rule.name}</h2>
            </div>
            <p class="quiet small alert-facts">
              <span>{t(`dashboard.alerts.kind.${rule.params.kind}`)}</span>
              <span>{t(rule.enabled ? 'dashboard.alertRules.on' : 'dashboard.alertRules.off')}</span>
              <span>{rule.madeBy === 'chesheng' ? t('dashboard.alertRules.builtIn') : rule.madeBy}</span>
              {rule.open > 0 && <span>{t('dashboard.alertRules.open', { count: rule.open })}</span>}
              {rule.muted && <span>{t('dashboard.alerts.muted')}</span>}
            </p>
            <RuleActions
              rule={rule}
              keeps={keeps}
              onEdit={() => setEditing(rule)}
              onRemove={() => setRemoving(rule)}
              onSettle={(act) => void settle(act)}
            />
          </li>
        ))}
      </ul>
      {removing && <RemoveRule rule={removing} onClose={() => setRemoving(null)} onRemoved={reload} />}
    </>
  );
}

function RuleActions(props: {
  rule: AlertRuleView;
  keeps: boolean;
  onEdit: () => void;
  onRemove: () => void;
  onSettle: (act: Promise<Result<unknown>>) => void;
}) {
  const { rule, keeps, onEdit, onRemove, onSettle } = props;
  const { id, name, enabled, muted } = rule;
  const button = (what: string, act: () => void, look = 'button') => (
    <button type="button" class={look} aria-label={`${what} ${name}`} onClick={act}>
      {what}
    </button>
  );
  return (
    <div class="row wrap">
      {keeps && button(t('dashboard.alertRules.edit'), onEdit)}
      {keeps &&
        button(t(enabled ? 'dashboard.alertRules.turnOff' : 'dashboard.alertRules.turnOn'), () =>
          onSettle(changeRule(id, { enabled: !enabled })),
        )}
      {button(t(muted ? 'dashboard.alerts.unmute' : 'dashboard.alerts.mute'), () =>
        onSettle(muteRule(id, !muted)),
      )}
      {keeps && button(t('dashboard.alertRules.remove'), onRemove, 'button danger')}
    </div>
  );
}
