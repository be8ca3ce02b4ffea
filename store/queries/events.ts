import type { z } from 'zod';
import type { EventsQuery, EventView, NewEvent } from '../../shared/contract/events.ts';
import type { Store } from '../open.ts';

const COLUMNS = 'id, day::text AS day, kind, series, title';

/** Events of the period, oldest first; those of a series come with those that concern every series. */
export async function findEvents(store: Store, query: z.infer<typeof EventsQuery>): Promise<EventView[]> {
  const { rows } = await store.pool.query<EventView>(
    `SELECT ${COLUMNS} FROM event
     WHERE ($1::text IS NULL OR series = $1 OR series IS NULL)
       AND ($2::date IS NULL OR day >= $2) AND ($3::date IS NULL OR day <= $3)
     ORDER BY day, id`,
    [query.series ?? null, query.from ?? null, query.to ?? null],
  );
  return rows;
}

/** Null when the very same event is there already. */
export async function addEvent(store: Store, event: NewEvent, madeBy: string): Promise<EventView | null> {
  const { rows } = await store.pool.query<EventView>(
    `INSERT INTO event (day, kind, series, title, made_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
    [event.day, event.kind, event.series, event.title, madeBy],
  );
  return rows[0] ?? null;
}

/** Whether there was one. */
export async function removeEvent(store: Store, id: number): Promise<boolean> {
  const { rowCount } = await store.pool.query('DELETE FROM event WHERE id = $1', [id]);
  return rowCount === 1;
}
