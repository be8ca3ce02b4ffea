import type { Dispatcher } from 'undici';
import type { Outcome } from '../../store/queries/outcomes.ts';
import { fetchRobots, type RobotsFile, type RobotsRules, rulesOf } from './robots.ts';

/** Where fetched robots.txt files are kept between runs: the host table, or nowhere. */
export interface RobotsShelf {
  load(host: string): Promise<(RobotsFile & { fetchedAt: Date }) | null>;
  save(host: string, file: RobotsFile, rules: RobotsRules | null): Promise<void>;
}

export interface Admission {
  /** null: robots.txt cannot be had, so nothing may be read for now. */
  rules: RobotsRules | null;
  /** Why there are none; nothing is wrong where there are. */
  outcome: Outcome;
  detail: string;
  /** A request was made to find out, so the next one has to wait its turn. */
  asked: boolean;
  /** How soon rules that could not be had are asked for again, in milliseconds. */
  askAgainMs: number;
}

const FRESH_MS = 24 * 3_600_000;
/** How soon a robots.txt that could not be had is asked for again, unless somebody waits for it. */
const ASK_AGAIN_MS = 5 * 60_000;

interface Held {
  admission: Promise<Admission>;
  until: number;
  settled: boolean;
}

export type RobotsGate = (url: string, signal?: AbortSignal) => Promise<Admission>;

/**
 * Rules of a host's robots.txt: fetched before anything else, kept for 24 hours, and an older copy obeyed while the host
 * cannot give a new one (RFC 9309, 2.4). Pages that ask at the same time share one request.
 */
export function robotsGate(
  client: Dispatcher,
  userAgent: string,
  shelf: RobotsShelf,
  askAgainMs = ASK_AGAIN_MS,
): RobotsGate {
  const held = new Map<string, Held>();

  async function ask(origin: string, mine: Held, signal?: AbortSignal): Promise<Admission> {
    const { host } = new URL(origin);
    const stored = await shelf.load(host);
    const age = stored ? Date.now() - stored.fetchedAt.getTime() : Number.POSITIVE_INFINITY;
    const old = stored && rulesOf(origin, stored, userAgent);
    if (old && age < FRESH_MS) {
      mine.until = Date.now() + FRESH_MS - age;
      return { ...FINE, rules: old, asked: false, askAgainMs };
    }
    const file = await fetchRobots(client, userAgent, origin, signal);
    const rules = rulesOf(origin, file, userAgent);
    mine.until = Date.now() + (rules ? FRESH_MS : askAgainMs);
    if (rules || !old) await shelf.save(host, file, rules);
    const { outcome, detail } = file;
    return rules || old
      ? { ...FINE, rules: rules ?? old, asked: true, askAgainMs }
      : { rules: null, outcome, detail, asked: true, askAgainMs };
  }

  return async (url, signal) => {
    const { origin } = new URL(url);
    const known = held.get(origin);
    if (known && Date.now() < known.until) {
      return known.settled ? { ...(await known.admission), asked: false } : known.admission;
    }
    const mine: Held = { admission: NEVER, until: Number.POSITIVE_INFINITY, settled: false };
    mine.admission = ask(origin, mine, signal);
    held.set(origin, mine);
    try {
      return await mine.admission;
    } catch (error) {
      held.delete(origin);
      throw error;
    } finally {
      mine.settled = true;
    }
  };
}

const FINE = { outcome: 'ok', detail: '' } as const;
const NEVER: Promise<Admission> = Promise.resolve({ ...FINE, rules: null, asked: false, askAgainMs: 0 });
