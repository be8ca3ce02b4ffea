import { useState } from 'preact/hooks';
import { CASE_TIERS } from '../../../../shared/cases/words.ts';
import type { CaseSettings } from '../../../../shared/contract/case-settings.ts';
import type { CaseAssignees } from '../../../../shared/contract/cases.ts';
import { getAssignees, getCaseSettings, setCaseSettings } from '../../../api/cases.ts';
import { useDeed } from '../../../app/deed.ts';
import { useLoad } from '../../../app/load.ts';
import { locale, t } from '../../../app/text.ts';
import { Skeleton, TroubleNote } from '../../../parts/notice.tsx';
import { clockOf, readSettings } from './read-form.ts';

/** Sunday is 0, as in the contract; a week begins with Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** 工单设置, for administrators: hours of the tiers, working hours and days, and who is on duty for red lines. */
export function CaseSettingsPage() {
  const settings = useLoad('case settings', getCaseSettings);
  const assignees = useLoad('assignees', getAssignees);
  const trouble = settings.trouble ?? assignees.trouble;
  return (
    <>
      <title>{`${t('dashboard.cases.settings.title')} · 车声`}</title>
      <p class="case-back">
        <a href="/cases">← {t('dashboard.nav.cases')}</a>
      </p>
      <h1>{t('dashboard.cases.settings.title')}</h1>
      {trouble && <TroubleNote trouble={trouble} onRetry={settings.reload} />}
      {!trouble && !(settings.value && assignees.value) && <Skeleton rows={6} tall />}
      {settings.value && assignees.value && <Form of={settings.value} among={assignees.value} />}
    </>
  );
}

function Form({ of, among }: { of: CaseSettings; among: CaseAssignees }) {
  const { busy, trouble, run } = useDeed();
  const [saved, setSaved] = useState(false);
  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const settings = readSettings(new FormData(event.currentTarget));
    setSaved((await run(() => setCaseSettings(settings))) !== null);
  };
  return (
    <form class="box fields case-settings" onSubmit={save} onInput={() => setSaved(false)}>
      <label>
        {t('dashboard.cases.settings.duty')}
        <select name="redLineOwner">
          <option value="">{t('dashboard.cases.anybody')}</option>
          {among.people
            .filter(({ dealer }) => dealer === null)
            .map(({ id, name }) => (
              <option key={id} value={id} selected={id === of.redLineOwner}>
                {name}
              </option>
            ))}
        </select>
        <span class="quiet small">{t('dashboard.cases.settings.dutyWhat')}</span>
      </label>
      <Tiers of={of} />
      <WorkingTime of={of} />
      {trouble && <TroubleNote trouble={trouble} />}
      <div class="row">
        <button type="submit" class="button primary" disabled={busy}>
          {busy ? t('dashboard.cases.saving') : t('dashboard.cases.save')}
        </button>
        {saved && <span role="status">{t('dashboard.cases.settings.saved')}</span>}
      </div>
    </form>
  );
}

function Tiers({ of }: { of: CaseSettings }) {
  return (
    <table>
      <caption>{t('dashboard.cases.settings.tiers')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dashboard.cases.tier')}</th>
          <th scope="col">{t('dashboard.cases.settings.firstResponse')}</th>
          <th scope="col">{t('dashboard.cases.settings.update')}</th>
          <th scope="col">{t('dashboard.cases.settings.runs')}</th>
        </tr>
      </thead>
      <tbody>
        {CASE_TIERS.map((tier) => {
          const name = t(`dashboard.cases.tiers.${tier}`);
          const { firstResponse, update, runs } = of.tiers[tier];
          const minutes = (field: string, label: string, value: number) => (
            <input
              name={`${tier}-${field}`}
              aria-label={`${name} ${label}`}
              type="number"
              required
              min={1}
              max={43_200}
              defaultValue={String(value)}
            />
          );
          return (
            <tr key={tier}>
              <th scope="row">{name}</th>
              <td>{minutes('firstResponse', t('dashboard.cases.settings.firstResponse'), firstResponse)}</td>
              <td>{minutes('update', t('dashboard.cases.settings.update'), update)}</td>
              <td>
                <select name={`${tier}-runs`} aria-label={`${name} ${t('dashboard.cases.settings.runs')}`}>
                  {(['work', 'clock'] as const).map((each) => (
                    <option key={each} value={each} selected={each === runs}>
                      {t(`dashboard.cases.settings.${each}`)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function WorkingTime({ of: { calendar } }: { of: CaseSettings }) {
  const weekday = (day: number) =>
    // 4 January 1970 was a Sunday.
    new Intl.DateTimeFormat(locale.value, { weekday: 'short', timeZone: 'UTC' }).format(
      new Date((day + 3) * 86_400_000),
    );
  return (
    <>
      <fieldset class="row wrap">
        <legend>{t('dashboard.cases.settings.weekdays')}</legend>
        {WEEK.map((day) => (
          <label key={day} class="option">
            <input
              type="checkbox"
              name="weekday"
              value={String(day)}
              defaultChecked={calendar.weekdays.includes(day)}
            />
            {weekday(day)}
          </label>
        ))}
      </fieldset>
      <div class="row wrap">
        <label>
          {t('dashboard.cases.settings.opens')}
          <input name="opens" type="time" required defaultValue={clockOf(calendar.opens)} />
        </label>
        <label>
          {t('dashboard.cases.settings.closes')}
          <input name="closes" type="time" required defaultValue={clockOf(calendar.closes)} />
        </label>
      </div>
      <label>
        {t('dashboard.cases.settings.holidays')}
        <textarea name="holidays" rows={2} defaultValue={calendar.holidays.join(' ')} />
      </label>
      <label>
        {t('dashboard.cases.settings.workdays')}
        <textarea name="workdays" rows={2} defaultValue={calendar.workdays.join(' ')} />
      </label>
      <p class="quiet small">{t('dashboard.cases.settings.days')}</p>
    </>
  );
}
