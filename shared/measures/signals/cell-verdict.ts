import { type Cadence, type CellHistory, type CellKind, type CellVerdict, WEEKLY } from './cell-history.ts';
import { learnedUntil, referencesAt } from './references.ts';
import { fallen, LEAST_EVENTS, most, strongestRise } from './rise.ts';
import { scanChance } from './scan-chance.ts';
import { factorsOf, TRAITS, type UsualWeeks } from './usual-weeks.ts';
import { type Reference, trailingWindows, type Window } from './windows.ts';
import { youngVerdict } from './young-verdict.ts';

/** Goes with every verdict; a change of formula or limits is a new version. */
export const CELL_VERDICT_VERSION = 'cell-verdict-2';

/** About 1 in 400 by chance in one window. */
const WATCH_LLR = 4;

/**
 * Judges a cell at the end of week `at` (the last one by default) by what was known then. While fewer than `cadence.least` weeks of the
 * series were heard it is held against other series (`youngVerdict`); null where none are known.
 *
 * Every trailing window (`trailingWindows`) is compared with usual weeks twice (`referencesAt`): the newest 12 with those up to then,
 * which finds what is sudden, and windows of 8 to 30 with a level that stays where it was before the longest of them, which finds what
 * is slow. What tells is the negative-binomial log-likelihood ratio. A defect is called when a window of 4 posts or more reaches
 * `cadence.defect`, without its largest week still tells, and does not fall away; where only the talk or the fall stands against that,
 * it is attention. Reads a cell of months with `MONTHLY`.
 * Source: scan over trailing windows as in MaxSPRT (Kulldorff et al. 2011) and GLR (Höhle & Paul 2008); the level that stays is the
 * out-of-control sum of CUSUM (Page 1954) with what it is held against learned apart; what tells news from defects is ours.
 */
export function cellVerdict(
  history: CellHistory,
  at: number = history.seen.length - 1,
  cadence: Cadence = WEEKLY,
): CellVerdict | null {
  const untils = learnedUntil(history, at, cadence);
  if (untils === null) return youngVerdict(history, at);
  return judge(history, at, referencesAt(history, untils, cadence), cadence);
}

/**
 * The verdict of every week from `from` on, each by what was known at its end. Left out are weeks whose longest window holds fewer
 * posts than a defect must have, and those before history is long enough: they are quiet.
 */
export function replay(
  history: CellHistory,
  from = 0,
  cadence: Cadence = WEEKLY,
): { at: number; verdict: CellVerdict }[] {
  const worth = (at: number) => hasEnough(history, at, cadence);
  return [...weekByWeek(history, from, cadence, worth)].flatMap(({ at, verdict }) =>
    verdict === null ? [] : { at, verdict },
  );
}

/** What each week from `from` on should have held had nothing happened, by what was known at its end; null with too little history. */
export const usualCounts = (
  history: CellHistory,
  from: number,
  cadence: Cadence = WEEKLY,
): (number | null)[] =>
  [...weekByWeek(history, from, cadence, () => true)].map(({ verdict }) =>
    verdict === null ? null : verdict.usual.level * verdict.usual.season * verdict.usual.heat,
  );

/** `cellVerdict` of every week that is worth it; what several weeks have learned from is learned once. */
function* weekByWeek(
  history: CellHistory,
  from: number,
  cadence: Cadence,
  worth: (at: number) => boolean,
): Generator<{ at: number; verdict: CellVerdict | null }> {
  let learned = '';
  let references: readonly [Reference, Reference] | null = null;
  for (let at = from; at < history.seen.length; at++) {
    if (!worth(at)) continue;
    const untils = learnedUntil(history, at, cadence);
    if (untils === null) {
      yield { at, verdict: youngVerdict(history, at) };
      continue;
    }
    if (references === null || learned !== untils.join()) references = referencesAt(history, untils, cadence);
    learned = untils.join();
    yield { at, verdict: judge(history, at, references, cadence) };
  }
}

function hasEnough({ seen }: CellHistory, at: number, { slow }: Cadence): boolean {
  let posts = 0;
  for (let week = Math.max(0, at - slow.longest + 1); week <= at; week++) posts += seen[week] ?? 0;
  return posts >= LEAST_EVENTS;
}

/** The first week from `from` on at whose end the cell would have been called a defect; null if never. */
export function firstAlarm(
  history: CellHistory,
  from = 0,
  cadence: Cadence = WEEKLY,
): { at: number; verdict: CellVerdict } | null {
  for (const { at, verdict } of replay(history, from, cadence))
    if (verdict.kind === 'defect') return { at, verdict };
  return null;
}

/** A window and the usual weeks it was compared with. */
interface Compared extends Window {
  usual: UsualWeeks;
}

function judge(
  history: CellHistory,
  at: number,
  references: readonly [Reference, Reference],
  cadence: Cadence,
): CellVerdict {
  const [newest] = references;
  const windows: Compared[] = references.flatMap((reference) =>
    trailingWindows(history, at, reference, cadence).map((window) => ({ ...window, usual: reference.usual })),
  );
  const persists = strongestRise(windows);
  if (persists !== null && persists.llr >= WATCH_LLR)
    return verdictOf(persists.llr >= cadence.defect ? 'defect' : 'watch', 'persists', persists);
  const risen = most(
    windows.filter(({ seen }) => seen >= LEAST_EVENTS),
    ({ llr, plainLlr }) => Math.max(llr, plainLlr),
  );
  if (risen !== null && risen.plainLlr >= WATCH_LLR && risen.plainLlr > 2 * risen.llr)
    return verdictOf('attention', 'talked', risen);
  if (risen !== null && risen.llr >= WATCH_LLR) {
    return fallen(risen) && risen.weeks > 1
      ? verdictOf('attention', 'fallsAway', risen)
      : verdictOf('watch', 'oneWeek', risen);
  }
  return verdictOf('quiet', 'usual', risen ?? windows[0]);

  function verdictOf(
    kind: CellKind,
    reason: CellVerdict['reason'],
    window: Compared | undefined,
  ): CellVerdict {
    const { seen, expected, llr, weeks, talked } = window ?? NOTHING;
    return {
      kind,
      reason,
      seen,
      expected,
      ratio: expected > 0 ? seen / expected : 1,
      llr,
      weeks,
      since: at - weeks + 1,
      p: scanChance(llr),
      talked,
      usual: factorsOf((window ?? newest).usual, history, at, cadence, new Float64Array(TRAITS)),
    };
  }
}

const NOTHING = { seen: 0, expected: 0, llr: 0, weeks: 0, talked: 0 };
