import { useState } from 'preact/hooks';
import type { ReportScheduleView } from '../../../shared/contract/report-schedules.ts';
import { changeReportSchedule, deleteReportSchedule, tryReportSchedule } from '../../api/report-schedules.ts';
import type { Result, Trouble } from '../../api/request.ts';
import { formatInstant, formatList, formatPeriod } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { TroubleNote } from '../../parts/notice.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import type { NamedSeries } from './schedules.tsx';
import { weekday } from './weekday.ts';

interface Props {
  schedule: ReportScheduleView;
  known: readonly NamedSeries[];
  onChanged: () => void;
}

/** One schedule: what, when, to whom, and whether the last one arrived. */
export function ScheduleRow({ schedule, known, onChanged }: Props) {
  const [doing, setDoing] = useState<'change' | 'busy' | 'sure' | null>(null);
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { id, name, last, nextAt } = schedule;
  const run = async (call: () => Promise<Result<unknown>>): Promise<boolean> => {
    setDoing('busy');
    setTried(false);
    const answer = await call();
    setDoing(null);
    setTrouble(answer.ok ? null : answer.trouble);
    onChanged();
    return answer.ok;
  };
  const busy = doing === 'busy';
  return (
    <li>
      <div class="row spread wrap">
        <h3>{name}</h3>
        <div class="row wrap">
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={async () => setTried(await run(() => tryReportSchedule(id)))}
          >
            {busy ? t('dashboard.schedules.working') : t('dashboard.schedules.try')}
            <span class="unseen"> {name}</span>
          </button>
          <button type="button" class="button" disabled={busy} onClick={() => setDoing('change')}>
            {t('dashboard.schedules.change')}
            <span class="unseen"> {name}</span>
          </button>
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => void run(() => changeReportSchedule(id, { enabled: !schedule.enabled }))}
          >
            {schedule.enabled ? t('dashboard.schedules.disable') : t('dashboard.schedules.enable')}
            <span class="unseen"> {name}</span>
          </button>
          <button
            type="button"
            class="button danger"
            disabled={busy}
            onClick={() => (doing === 'sure' ? void run(() => deleteReportSchedule(id)) : setDoing('sure'))}
          >
            {doing === 'sure' ? t('dashboard.schedules.sure') : t('dashboard.schedules.delete')}
            <span class="unseen"> {name}</span>
          </button>
        </div>
      </div>
      <p>
        {formatList(schedule.series.map((key) => known.find(({ series }) => series === key)?.name ?? key))}
        {' · '}
        {when(schedule)}
        {' · '}
        {schedule.formats.map((format) => t(`dashboard.reportFiles.${format}`)).join(' + ')}
        {' · '}
        {schedule.language === 'zh' ? '中文' : 'English'}
      </p>
      <p class="quiet small address">{schedule.recipients.join(', ')}</p>
      <p class="small">
        {nextAt === null
          ? t('dashboard.schedules.off')
          : t('dashboard.schedules.next', { at: formatInstant(nextAt) })}
      </p>
      {last && <LastSending last={last} />}
      <p role="status" class={tried ? 'note well' : 'unseen'}>
        {tried && t('dashboard.schedules.tried')}
      </p>
      {trouble && <TroubleNote trouble={trouble} />}
      {doing === 'change' && (
        <ScheduleForm known={known} schedule={schedule} onClose={() => setDoing(null)} onSaved={onChanged} />
      )}
    </li>
  );
}

function when({ cadence, day, hour }: ReportScheduleView): string {
  const at = `${String(hour).padStart(2, '0')}:00`;
  if (cadence === 'weekly')
    return t('dashboard.schedules.weekly', { day: t(`dashboard.schedules.weekdays.${weekday(day)}`), at });
  return t(`dashboard.schedules.${cadence}`, { day, at });
}

function LastSending({ last }: { last: NonNullable<ReportScheduleView['last']> }) {
  const { state, attempts, error } = last;
  const period = formatPeriod(last);
  if (state === 'sent')
    return <p class="small">{t('dashboard.schedules.sent', { period, at: formatInstant(last.at) })}</p>;
  if (state === 'failed')
    return (
      <p class="note alarm">
        {t('dashboard.schedules.failed', { period, times: attempts, why: error ?? '' })}
      </p>
    );
  return (
    <p class="note wait">
      {error === null
        ? t('dashboard.schedules.making', { period })
        : t('dashboard.schedules.again', { period, times: attempts, why: error })}
    </p>
  );
}
