import { createHash } from 'node:crypto';

/** Who asks, as far as pages differ: the engine names the visit in every link until the browser sends its cookie back. */
export interface Visitor {
  /** Null once the cookie came. */
  sid: string | null;
}

const COOKIE = 'sampleforum_sid';
const SID = /^[0-9a-f]{32}$/;

/** @param nth how many visitors there were before; the same forum gives its nth visitor the same name each run */
export function visitorOf(cookies: string, seed: number, nth: number): Visitor & { cookie: string | null } {
  const known = cookies
    .split(/;\s*/)
    .map((pair) => pair.split('=', 2))
    .some(([name, value]) => name === COOKIE && SID.test(value ?? ''));
  if (known) return { sid: null, cookie: null };
  const sid = createHash('md5').update(`${seed} ${nth}`).digest('hex');
  return { sid, cookie: `${COOKIE}=${sid}; Path=/; HttpOnly; SameSite=Lax` };
}

/** The page as everyone has it, for its ETag: the name of the visit changes with each. */
export const withoutSid = (page: string, { sid }: Visitor) =>
  sid === null ? page : page.replaceAll(sid, '');
