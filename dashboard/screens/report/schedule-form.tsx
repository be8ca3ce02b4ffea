import { useState } from 'preact/hooks';
import type {
  Cadence,
  NewReportSchedule,
  ReportFormat,
  ReportScheduleView,
} from '../../../shared/contract/report-schedules.ts';
import { addReportSchedule, changeReportSchedule } from '../../api/report-schedules.ts';
import type { Trouble } from '../../api/request.ts';
import { locale, t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import type { NamedSeries } from './schedules.tsx';
import { weekday } from './weekday.ts';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const satisfies readonly ReportFormat[];
const CADENCES = ['weekly', 'monthly', 'quarterly'] as const satisfies readonly Cadence[];
const DAYS_OF_WEEK = [1, 2, 3, 4, 5, 6, 7];
const DAYS_OF_MONTH = Array.from({ length: 28 }, (_, n) => n + 1);
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Props {
  known: readonly NamedSeries[];
  schedule?: ReportScheduleView;
  onClose: () => void;
  onSaved: () => void;
}

/** Makes a schedule, or changes one. */
export function ScheduleForm({ known, schedule, onClose, onSaved }: Props) {
  const [cadence, setCadence] = useState<Cadence>(schedule?.cadence ?? 'monthly');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const chosen = schedule?.series ?? known.slice(0, 1).map(({ series }) => series);
  const offered = [
    ...known,
    ...chosen.flatMap((key) =>
      known.some(({ series }) => series === key) ? [] : [{ series: key, name: key }],
    ),
  ];
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const asked = writtenIn(event.currentTarget, cadence, schedule?.enabled ?? true);
    const lacking =
      asked.series.length === 0
        ? t('dashboard.schedules.noSeries')
        : asked.formats.length === 0
          ? t('dashboard.schedules.noFormat')
          : null;
    setWrong(lacking);
    if (lacking !== null) return;
    setBusy(true);
    const answer = schedule ? await changeReportSchedule(schedule.id, asked) : await addReportSchedule(asked);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    onSaved();
    onClose();
  };
  const title = schedule
    ? t('dashboard.schedules.changing', { name: schedule.name })
    : t('dashboard.schedules.add');
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="fields" onSubmit={submit}>
        <label>
          {t('dashboard.schedules.name')}
          <input
            name="name"
            required
            minLength={2}
            maxLength={80}
            autocomplete="off"
            value={schedule?.name}
          />
        </label>
        <fieldset>
          <legend>{t('dashboard.schedules.series')}</legend>
          {offered.map(({ series, name }) => (
            <label key={series} class="check">
              <input type="checkbox" name="series" value={series} defaultChecked={chosen.includes(series)} />
              {name}
            </label>
          ))}
        </fieldset>
        <label>
          {t('dashboard.schedules.cadence')}
          <select
            value={cadence}
            onChange={(event) => {
              const wanted = CADENCES.find((each) => each === event.currentTarget.value);
              if (wanted) setCadence(wanted);
            }}
          >
            {CADENCES.map((each) => (
              <option key={each} value={each}>
                {t(`dashboard.schedules.cadences.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('dashboard.schedules.day')}
          <select name="day" key={cadence}>
            {(cadence === 'weekly' ? DAYS_OF_WEEK : DAYS_OF_MONTH).map((day) => (
              <option key={day} value={day} selected={day === (schedule?.day ?? 1)}>
                {cadence === 'weekly' ? t(`dashboard.schedules.weekdays.${weekday(day)}`) : day}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('dashboard.schedules.hour')}
          <select name="hour">
            {HOURS.map((hour) => (
              <option key={hour} value={hour} selected={hour === (schedule?.hour ?? 8)}>
                {`${String(hour).padStart(2, '0')}:00`}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('dashboard.schedules.recipients')}
          <input name="recipients" required autocomplete="off" value={schedule?.recipients.join(', ')} />
        </label>
        <fieldset>
          <legend>{t('dashboard.schedules.formats')}</legend>
          {FORMATS.map((format) => (
            <label key={format} class="check">
              <input
                type="checkbox"
                name="formats"
                value={format}
                defaultChecked={(schedule?.formats ?? ['pdf']).includes(format)}
              />
              {t(`dashboard.reportFiles.${format}`)}
            </label>
          ))}
        </fieldset>
        <label>
          {t('dashboard.schedules.language')}
          <select name="language">
            <option value="zh" selected={(schedule?.language ?? spoken()) === 'zh'}>
              中文
            </option>
            <option value="en" selected={(schedule?.language ?? spoken()) === 'en'}>
              English
            </option>
          </select>
        </label>
        {wrong && <p class="note alarm">{wrong}</p>}
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" class="button primary" disabled={busy}>
          {t('dashboard.schedules.save')}
        </button>
      </form>
    </Dialog>
  );
}

const spoken = () => (locale.value === 'zh-CN' ? 'zh' : 'en');

function writtenIn(form: HTMLFormElement, cadence: Cadence, enabled: boolean): NewReportSchedule {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  return {
    name: text('name'),
    series: fields.getAll('series').map(String),
    cadence,
    day: Number(text('day')),
    hour: Number(text('hour')),
    recipients: [...new Set(text('recipients').split(/[,，;；\s]/))].filter((address) => address !== ''),
    formats: FORMATS.filter((format) => fields.getAll('formats').includes(format)),
    language: text('language') === 'en' ? 'en' : 'zh',
    enabled,
  };
}
