import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { describeAlert } from '../../../shared/alerts/describe.ts';
import type { AlertDetail, AlertsQuery } from '../../../shared/contract/alerts.ts';
import { acknowledgeAlert, closeAlert, getAlerts, muteRule, snoozeAlert } from '../../api/alerts.ts';
import type { Result, Trouble } from '../../api/request.ts';
import { alarms } from '../../app/alarms.ts';
import { usePageKeys } from '../../app/keys.ts';
import { useLoad } from '../../app/load.ts';
import { spoken, t } from '../../app/text.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Segmented, Toggle } from '../../parts/segmented.tsx';
import { AlertCard } from './alert-card.tsx';
import { STATES } from './words.ts';

const A_DAY = 24;

/** 预警: what needs somebody, the most severe and newest first; keys move through it and settle it. */
export function AlertsInbox() {
  const { route } = useLocation();
  const [state, setState] = useState<AlertsQuery['state']>('unclosed');
  const [all, setAll] = useState(false);
  const [at, setAt] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const query = { state, mine: all ? 'false' : 'true' } as const;
  const asked = useLoad(JSON.stringify(query), (signal) => getAlerts(query, signal));
  const { last } = alarms.value;
  const { reload } = asked;
  useEffect(reload, [last]);
  const alerts = asked.value?.alerts ?? [];
  const here = alerts[Math.min(at, alerts.length - 1)];

  const settle = async (act: Promise<Result<AlertDetail | unknown>>) => {
    const answer = await act;
    setTrouble(answer.ok ? null : answer.trouble);
    reload();
  };
  const move = (by: number) => {
    const next = Math.max(0, Math.min(alerts.length - 1, at + by));
    setAt(next);
    document.getElementById(`alert-${alerts[next]?.id}`)?.focus();
  };
  usePageKeys({
    j: () => move(1),
    k: () => move(-1),
    a: here?.state === 'open' ? () => void settle(acknowledgeAlert(here.id)) : undefined,
    s: here && here.state !== 'closed' ? () => void settle(snoozeAlert(here.id, A_DAY)) : undefined,
    m: here ? () => void settle(muteRule(here.rule.id, !here.muted)) : undefined,
    c: here && here.state !== 'closed' ? () => void settle(closeAlert(here.id)) : undefined,
    o: here ? () => route(describeAlert(here, spoken()).path) : undefined,
  });
  return (
    <>
      <title>{`${t('dashboard.alerts.title')} · 车声`}</title>
      <div class="toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.alerts.title')}</h1>
          <AlertPlaces current="inbox" />
        </div>
        <div class="row wrap">
          <label class="option">
            <input type="checkbox" checked={all} onChange={() => setAll(!all)} />
            {t('dashboard.alerts.hidden')}
          </label>
          <Toggle
            label={t('dashboard.alerts.show')}
            value={state}
            options={STATES.map((value) => ({ value, label: t(`dashboard.alerts.state.${value}`) }))}
            onChoose={setState}
          />
        </div>
      </div>
      {(asked.trouble ?? trouble) && (
        <TroubleNote trouble={(asked.trouble ?? trouble) as Trouble} onRetry={reload} />
      )}
      {!asked.value && !asked.trouble && <Skeleton rows={4} tall />}
      {asked.value && alerts.length === 0 && (
        <Empty title={t('dashboard.alerts.none')}>
          <p>{t('dashboard.alerts.noneWhat')}</p>
          <a class="button" href="/alerts/rules">
            {t('dashboard.alerts.rules')}
          </a>
        </Empty>
      )}
      {alerts.length > 0 && (
        <>
          <ol class="alerts" aria-busy={asked.loading}>
            {alerts.map((alert, index) => (
              <AlertCard
                key={alert.id}
                alert={alert}
                current={index === at}
                onFocus={() => setAt(index)}
                onSettle={settle}
              />
            ))}
          </ol>
          <p class="quiet small wide-only">{t('dashboard.alerts.keys')}</p>
        </>
      )}
    </>
  );
}

/** Between the inbox and the rules. */
export function AlertPlaces({ current }: { current: 'inbox' | 'rules' }) {
  return (
    <Segmented
      label={t('dashboard.alerts.title')}
      current={current}
      choices={[
        { key: 'inbox', label: t('dashboard.alerts.inbox'), href: '/alerts' },
        { key: 'rules', label: t('dashboard.alerts.rules'), href: '/alerts/rules' },
      ]}
    />
  );
}
