import type { SignalFigures } from '../../../shared/contract/signals.ts';
import { daysIn } from '../../../shared/measures/days.ts';
import { formatDay, formatDecimal } from '../../app/format.ts';
import { formatPercent } from '../../app/share.ts';
import { t } from '../../app/text.ts';
import { ratioOf } from './kinds.ts';

/** Fewer reports than this make no disproportion (Evans 2001). */
const LEAST_REPORTS = 3;
/** From here on others are worth naming. */
const NOTABLE_PRR = 1.5;
/** With less of the newest week read, its count will still grow. */
const WHOLE = 0.9;

export const weeksOf = ({ window }: Pick<SignalFigures, 'window'>): number =>
  Math.max(1, Math.round(daysIn(window) / 7));

export const posts = (count: number): string => t('dashboard.posts.total', { count });

/** Why a cell is on the board, in one sentence made of its figures. */
export function whySentence(figures: SignalFigures): string {
  const said = [...because(figures), ...besides(figures)];
  return said.join(t('dashboard.signals.why.and')) + t('dashboard.signals.why.end');
}

function because(figures: SignalFigures): string[] {
  const { nature, noSolution, seen, falseShare } = figures;
  switch (nature) {
    case 'defect':
      return [counted(figures), ...since(figures), ...others(figures)];
    case 'emerging':
      return [
        counted(figures),
        ...since(figures),
        t('dashboard.signals.why.notSure', { share: formatPercent(falseShare) }),
      ];
    case 'attention':
      return [t('dashboard.signals.why.attention'), counted(figures)];
    case 'disproportion':
      return [disproportionate(figures), t('dashboard.signals.why.noRise')];
    case 'noSolution':
      return [
        t('dashboard.signals.why.noSolution', { posts: posts(noSolution) }),
        t(seen < LEAST_REPORTS ? 'dashboard.signals.why.tooFew' : 'dashboard.signals.why.noRise'),
      ];
    case 'watched':
      return [t('dashboard.signals.why.watched'), compared(figures)];
    case 'quiet':
      return [t('dashboard.signals.why.quiet'), compared(figures)];
  }
}

/** Of a rise: against its own past. */
function counted(figures: SignalFigures): string {
  const ratio = ratioOf(figures);
  if (ratio === null) return t('dashboard.signals.why.fromNothing', seenIn(figures));
  const expected = formatDecimal(figures.expected);
  return t('dashboard.signals.why.counted', { ...seenIn(figures), expected, ratio: formatDecimal(ratio) });
}

/** Where nothing rises what is expected comes from other series. */
function compared(figures: SignalFigures): string {
  const ratio = ratioOf(figures);
  if (ratio === null) return t('dashboard.signals.why.seen', seenIn(figures));
  const expected = formatDecimal(figures.expected);
  return t('dashboard.signals.why.compared', { ...seenIn(figures), expected, ratio: formatDecimal(ratio) });
}

/** Without a ratio no other series has it at all. */
function disproportionate(figures: SignalFigures): string {
  const { prr, prrLow } = figures.disproportion;
  if (prr === null) return t('dashboard.signals.why.nobodyElse', seenIn(figures));
  const ratio = { prr: formatDecimal(prr), low: formatDecimal(prrLow) };
  return t('dashboard.signals.why.disproportion', { ...seenIn(figures), ...ratio });
}

const seenIn = (figures: SignalFigures) => ({ weeks: weeksOf(figures), posts: posts(figures.seen) });

const since = ({ since: day }: SignalFigures): string[] =>
  day === null ? [] : [t('dashboard.signals.why.since', { day: formatDay(day) })];

function others({ disproportion }: SignalFigures): string[] {
  const { prr } = disproportion;
  if (prr === null || prr < NOTABLE_PRR) return [];
  return [t('dashboard.signals.why.others', { prr: formatDecimal(prr) })];
}

function besides({ nature, noSolution, hazards, claimsFirstAlarm, reported }: SignalFigures): string[] {
  return [
    ...(hazards > 0 ? [t('dashboard.signals.why.hazards', { posts: posts(hazards) })] : []),
    ...(noSolution > 0 && nature !== 'noSolution'
      ? [t('dashboard.signals.why.alsoNoSolution', { posts: posts(noSolution) })]
      : []),
    ...(claimsFirstAlarm === null
      ? []
      : [t('dashboard.signals.why.claims', { day: formatDay(claimsFirstAlarm) })]),
    ...(reported !== null && reported < WHOLE && nature !== 'quiet'
      ? [t('dashboard.signals.why.reported', { share: formatPercent(reported) })]
      : []),
  ];
}
