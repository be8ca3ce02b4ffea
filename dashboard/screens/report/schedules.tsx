import { useState } from 'preact/hooks';
import { getReportSchedules } from '../../api/report-schedules.ts';
import { useLoad } from '../../app/load.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { ScheduleRow } from './schedule-row.tsx';

export interface NamedSeries {
  series: string;
  name: string;
}

/** Who gets which report when, when the next goes out, and what became of the last. For brand and admin. */
export function ReportSchedules({ known }: { known: readonly NamedSeries[] }) {
  const role = me.value?.role;
  return role === 'brand' || role === 'admin' ? <Schedules known={known} /> : null;
}

function Schedules({ known }: { known: readonly NamedSeries[] }) {
  const { value, trouble, reload } = useLoad('report-schedules', getReportSchedules);
  const [adding, setAdding] = useState(false);
  return (
    <section class="box schedules" aria-labelledby="schedules">
      <header class="row spread wrap">
        <h2 id="schedules" class="panel-name">
          {t('dashboard.schedules.title')}
        </h2>
        {value && (
          <button type="button" class="button" onClick={() => setAdding(true)}>
            <Icon name="plus" size={14} />
            {t('dashboard.schedules.add')}
          </button>
        )}
      </header>
      {value && !value.mail && <p class="note wait">{t('dashboard.schedules.mailOff')}</p>}
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={2} />}
      {value?.schedules.length === 0 && <p class="quiet">{t('dashboard.schedules.none')}</p>}
      {value && value.schedules.length > 0 && (
        <ul class="schedule-list">
          {value.schedules.map((schedule) => (
            <ScheduleRow key={schedule.id} schedule={schedule} known={known} onChanged={reload} />
          ))}
        </ul>
      )}
      {adding && <ScheduleForm known={known} onClose={() => setAdding(false)} onSaved={reload} />}
    </section>
  );
}
