import { useState } from 'preact/hooks';
import { describeAlert } from '../../../shared/alerts/describe.ts';
import type { AlertView } from '../../../shared/contract/alerts.ts';
import { acknowledgeAlert, closeAlert, muteRule, reopenAlert, snoozeAlert } from '../../api/alerts.ts';
import type { Result } from '../../api/request.ts';
import { formatAgo, formatInstant, formatMinutes } from '../../app/format.ts';
import { spoken, t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { Sparkline } from '../../parts/sparkline.tsx';
import { AlertHistory } from './history.tsx';

interface Props {
  alert: AlertView;
  current: boolean;
  onFocus: () => void;
  onSettle: (act: Promise<Result<unknown>>) => void;
}

const A_DAY = 24;
const MINUTE_MS = 60_000;

/** One alert: what, where, since when, and what can be done about it. */
export function AlertCard({ alert, current, onFocus, onSettle }: Props) {
  const [opened, setOpened] = useState(false);
  const { id, severity, state, rule, facts, spark } = alert;
  const { title, lines, path } = describeAlert(alert, spoken());
  const name = (what: string) => `${what} ${title}`;
  return (
    <li
      id={`alert-${id}`}
      class={`box alert ${severity}${state === 'closed' ? ' closed' : ''}${current ? ' current' : ''}`}
      tabIndex={-1}
      onFocusCapture={onFocus}
    >
      <div class="alert-head">
        <span class={`chip severity ${severity}`}>
          <Icon name="alarm" size={12} />
          {t(`dashboard.alerts.severity.${severity}`)}
        </span>
        <h2>
          <a href={path}>{title}</a>
        </h2>
        {spark.length > 0 && (
          <span class="alert-spark" title={t('dashboard.alerts.spark')}>
            <Sparkline values={spark} />
          </span>
        )}
      </div>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="quiet small alert-facts">
        <span>{t(`dashboard.alerts.kind.${facts.kind}`)}</span>
        <span title={formatInstant(alert.firstAt)}>
          {t('dashboard.alerts.since', { ago: formatAgo(alert.firstAt) })}
        </span>
        {facts.kind === 'redLine' && facts.publishedAt !== null && (
          <span>
            {t('dashboard.alerts.lag', {
              lag: formatMinutes(
                Math.max(0, (Date.parse(alert.firstAt) - Date.parse(facts.publishedAt)) / MINUTE_MS),
              ),
            })}
          </span>
        )}
        {state !== 'open' && <span>{t(`dashboard.alerts.state.${state}`)}</span>}
        {alert.acknowledgedBy !== null && state === 'acknowledged' && (
          <span>{t('dashboard.alerts.acknowledgedBy', { name: alert.acknowledgedBy })}</span>
        )}
        {alert.snoozedUntil !== null && (
          <span>{t('dashboard.alerts.snoozedUntil', { until: formatInstant(alert.snoozedUntil) })}</span>
        )}
        <span>{t('dashboard.alerts.rule', { name: rule.name })}</span>
        {alert.muted && <span>{t('dashboard.alerts.muted')}</span>}
      </p>
      <div class="row wrap">
        <a class="button" href={path}>
          {t(
            facts.kind === 'sourceSilent' || facts.kind === 'missedRun'
              ? 'dashboard.alerts.openSource'
              : facts.kind === 'numbersDiffer'
                ? 'dashboard.alerts.openNumbers'
                : facts.kind === 'signal'
                  ? 'dashboard.alerts.openSignal'
                  : facts.kind === 'caseLate'
                    ? 'dashboard.alerts.openCase'
                    : 'dashboard.alerts.openPosts',
          )}
        </a>
        {state === 'open' && (
          <button
            type="button"
            class="button"
            aria-label={name(t('dashboard.alerts.acknowledge'))}
            onClick={() => onSettle(acknowledgeAlert(id))}
          >
            {t('dashboard.alerts.acknowledge')}
          </button>
        )}
        {state !== 'closed' && (
          <button
            type="button"
            class="button"
            aria-label={name(t('dashboard.alerts.snooze'))}
            onClick={() => onSettle(snoozeAlert(id, A_DAY))}
          >
            {t('dashboard.alerts.snooze')}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-label={name(t(alert.muted ? 'dashboard.alerts.unmute' : 'dashboard.alerts.mute'))}
          onClick={() => onSettle(muteRule(rule.id, !alert.muted))}
        >
          {t(alert.muted ? 'dashboard.alerts.unmute' : 'dashboard.alerts.mute')}
        </button>
        <button
          type="button"
          class="button"
          aria-label={name(t(state === 'closed' ? 'dashboard.alerts.reopen' : 'dashboard.alerts.close'))}
          onClick={() => onSettle(state === 'closed' ? reopenAlert(id) : closeAlert(id))}
        >
          {t(state === 'closed' ? 'dashboard.alerts.reopen' : 'dashboard.alerts.close')}
        </button>
        <button
          type="button"
          class="button plain"
          aria-expanded={opened}
          aria-label={name(t('dashboard.alerts.details'))}
          onClick={() => setOpened(!opened)}
        >
          {t('dashboard.alerts.details')}
          <Icon name="down" size={12} />
        </button>
      </div>
      {opened && <AlertHistory id={id} state={state} onSettle={onSettle} />}
    </li>
  );
}
