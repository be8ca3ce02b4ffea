import { cellKey } from '../../shared/catalogue/cells.ts';
import type { Understand } from '../../shared/understanding/insight.ts';
import type { Store } from '../open.ts';

const AT_ONCE = 2000;

/**
 * Reads the work of every visit not read yet, whatever file or program brought it: "热车二挡升三挡顿挫，更换阀体" tells of
 * jerk:gearbox and jerk:gearbox:hot. Cut short it goes on where it stopped.
 * @returns visits read
 */
export async function readVisits(
  store: Store,
  understand: Understand,
  signal?: AbortSignal,
): Promise<number> {
  const known = new Map<string, string[]>();
  for (let read = 0; ; ) {
    signal?.throwIfAborted();
    const { rows } = await store.pool.query<{ id: number; work: string }>(
      `SELECT id, work FROM visit WHERE faults IS NULL ORDER BY id LIMIT ${AT_ONCE}`,
    );
    if (rows.length === 0) return read;
    // Workshops write the same lines again and again.
    const faults = rows.map(({ work }) => {
      const before = known.get(work);
      if (before) return before;
      const cells = cellsIn(work, understand);
      known.set(work, cells);
      return cells;
    });
    // Whoever rewrites a line meanwhile has it read anew.
    await store.pool.query(
      `UPDATE visit v SET faults = ARRAY(SELECT jsonb_array_elements_text(u.faults))
       FROM unnest($1::bigint[], $2::text[], $3::jsonb[]) AS u(id, work, faults)
       WHERE v.id = u.id AND v.work = u.work`,
      [rows.map(({ id }) => id), rows.map(({ work }) => work), faults.map((cells) => JSON.stringify(cells))],
    );
    read += rows.length;
  }
}

/** Faults of a line, each also under its condition. */
function cellsIn(work: string, understand: Understand): string[] {
  const { faults } = understand(work, { opening: true });
  return [
    ...new Set(
      faults.flatMap((fault) => [
        cellKey({ ...fault, condition: null }),
        ...(fault.condition === null ? [] : [cellKey(fault)]),
      ]),
    ),
  ];
}
