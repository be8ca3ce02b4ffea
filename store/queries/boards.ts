import type { ListedBoard } from '../../shared/sites/page.ts';
import type { Store } from '../open.ts';

/**
 * Makes the boards of a source's front page known. A new one is read where all others are; where somebody chose among them,
 * it waits to be chosen.
 */
export async function noteBoards(
  store: Store,
  sourceId: number,
  boards: readonly ListedBoard[],
): Promise<void> {
  const distinct = [...new Map(boards.map((board) => [board.boardId, board])).values()];
  await store.pool.query(
    `INSERT INTO source_board AS b (source_id, board_key, name, read)
     SELECT $1, u.key, u.name, NOT EXISTS (SELECT 1 FROM source_board o WHERE o.source_id = $1 AND NOT o.read)
     FROM unnest($2::text[], $3::text[]) AS u(key, name)
     ON CONFLICT (source_id, board_key) DO UPDATE SET name = EXCLUDED.name WHERE b.name <> EXCLUDED.name`,
    [sourceId, distinct.map(({ boardId }) => boardId), distinct.map(({ name }) => name.slice(0, 200))],
  );
}

/** Ids of the boards that are not to be read. */
export async function boardsLeftOut(store: Store, sourceId: number): Promise<Set<string>> {
  const { rows } = await store.pool.query<{ key: string }>(
    'SELECT board_key AS key FROM source_board WHERE source_id = $1 AND NOT read',
    [sourceId],
  );
  return new Set(rows.map(({ key }) => key));
}

/**
 * Reads these of the known boards from now on and no others; what waits below others is not asked for any more. The front
 * page is looked at again, so that boards chosen anew begin.
 */
export async function chooseBoards(store: Store, sourceId: number, keys: readonly string[]): Promise<void> {
  await store.pool.query(
    'UPDATE source_board SET read = (board_key = ANY($2::text[])) WHERE source_id = $1',
    [sourceId, keys],
  );
  await store.pool.query(
    `UPDATE frontier f SET state = 'done' FROM source_board b
     WHERE f.source_id = $1 AND b.source_id = $1 AND f.board_key = b.board_key AND NOT b.read AND f.state = 'due'`,
    [sourceId],
  );
}
