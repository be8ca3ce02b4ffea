import { useState } from 'preact/hooks';
import { businessTimeZone } from '../../../app/calendar.ts';
import { t } from '../../../app/text.ts';

/** 2026-12-01T17:00 as a person of the house reads it, to the instant it is. */
function instantOf(local: string): string {
  const guess = new Date(`${local}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: businessTimeZone(),
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(guess);
  const ahead = Date.parse(`${shown.replace(' ', 'T')}Z`) - guess.getTime();
  return new Date(guess.getTime() - ahead).toISOString();
}

/** The day that is so many days on, in the house's time, with an hour: 2026-12-01T17:00. */
function localAt(days: number, hour: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: businessTimeZone() }).format(
    new Date(Date.now() + days * 86_400_000),
  );
  return `${day}T${hour}`;
}

/** What the form promises. */
export const promisedBy = (data: FormData) => ({
  what: 'promised' as const,
  promise: String(data.get('promise') ?? ''),
  dueAt: instantOf(String(data.get('due') ?? '')),
});

/** What is promised and until when: two presses for what is promised most. */
export function PromiseFields() {
  const quick = [
    { label: t('dashboard.cases.todayFive'), at: localAt(0, '17:00') },
    { label: t('dashboard.cases.tomorrowNoon'), at: localAt(1, '12:00') },
    { label: t('dashboard.cases.threeDays'), at: localAt(3, '17:00') },
    // In the evening today's hour is over.
  ].filter(({ at }) => Date.parse(instantOf(at)) > Date.now());
  const [due, setDue] = useState(quick[0]?.at ?? '');
  return (
    <>
      <label>
        {t('dashboard.cases.promiseWhat')}
        <input name="promise" required maxLength={500} defaultValue={t('dashboard.cases.promiseUsual')} />
      </label>
      <div class="row wrap">
        {quick.map(({ label, at }) => (
          <button key={at} type="button" class="button" aria-pressed={at === due} onClick={() => setDue(at)}>
            {label}
          </button>
        ))}
      </div>
      <label>
        {t('dashboard.cases.promiseUntil')}
        <input
          name="due"
          type="datetime-local"
          required
          value={due}
          onInput={({ currentTarget }) => setDue(currentTarget.value)}
        />
      </label>
    </>
  );
}
