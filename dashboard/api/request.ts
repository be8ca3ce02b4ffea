import { ApiProblem } from '../../shared/contract/client.ts';
import { signedOut } from '../app/session.ts';

/** Why an answer did not come: no server at all, not for this role, or a problem the server described. */
export type Trouble =
  | { kind: 'offline' }
  | { kind: 'refused' }
  | { kind: 'problem'; status: number; detail: string };

export type Result<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

/** Turns a call into a Result; never rejects. A 401 also shows the sign-in page. */
export async function settle<T>(call: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiProblem)) return { kind: 'offline' };
  const { status, detail } = error.problem;
  if (status === 401) signedOut();
  return status === 403 ? { kind: 'refused' } : { kind: 'problem', status, detail };
}
