import { useState } from 'preact/hooks';
import type { EventView } from '../../../shared/contract/events.ts';
import type { Period } from '../../app/calendar.ts';
import { formatDay } from '../../app/format.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { AddEvent } from './add-event.tsx';
import { RemoveEvent } from './remove-event.tsx';

interface Props {
  events: readonly EventView[];
  series: string;
  period: Period;
  onChange: () => void;
}

/** What happened in the time of the chart, newest first; brand and administrators keep the list. */
export function EventList({ events, series, period, onChange }: Props) {
  const [open, setOpen] = useState<'add' | EventView | null>(null);
  const keeps = me.value?.role === 'brand' || me.value?.role === 'admin';
  const done = () => {
    setOpen(null);
    onChange();
  };
  return (
    <section class="events" aria-label={t('dashboard.events.title')}>
      <header class="row spread">
        <h3>{t('dashboard.events.title')}</h3>
        {keeps && (
          <button type="button" class="button plain" onClick={() => setOpen('add')}>
            <Icon name="plus" size={14} />
            {t('dashboard.events.add')}
          </button>
        )}
      </header>
      {events.length === 0 && <p class="quiet">{t('dashboard.events.none')}</p>}
      <ul>
        {events.toReversed().map((event) => (
          <li key={event.id} class="row">
            <span class="chip">
              <Icon name={event.kind} size={12} />
              {t(`words.eventKinds.${event.kind}`)}
            </span>
            <time class="grow" dateTime={event.day}>
              {formatDay(event.day)} {event.series === null && t('dashboard.events.everySeries')}
            </time>
            {keeps && (
              <button
                type="button"
                class="button plain icon-only"
                aria-label={t('dashboard.events.remove', { title: event.title })}
                onClick={() => setOpen(event)}
              >
                <Icon name="close" size={12} />
              </button>
            )}
            <span class="what">{event.title}</span>
          </li>
        ))}
      </ul>
      {open === 'add' && (
        <AddEvent series={series} period={period} onDone={done} onClose={() => setOpen(null)} />
      )}
      {open !== null && open !== 'add' && (
        <RemoveEvent event={open} onDone={done} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
