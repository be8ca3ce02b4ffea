import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';

/** The crawler's outcomes; message names know no hyphen. */
const WORD = {
  ok: 'ok',
  unchanged: 'unchanged',
  login: 'login',
  challenge: 'challenge',
  gone: 'gone',
  moved: 'moved',
  throttled: 'throttled',
  'server-error': 'serverError',
  mismatch: 'mismatch',
  truncated: 'truncated',
  'too-large': 'tooLarge',
  timeout: 'timeout',
  network: 'network',
  'wrong-type': 'wrongType',
  'refused-by-robots': 'refusedByRobots',
  'refused-address': 'refusedAddress',
  'redirect-loop': 'redirectLoop',
  unrecognised: 'unrecognised',
  empty: 'empty',
} as const;

const isKnown = (outcome: string): outcome is keyof typeof WORD => Object.hasOwn(WORD, outcome);

/** Pages of the last seven days by what came of them, most first; what went well is said quietly. */
export function Outcomes({ outcomes }: { outcomes: Record<string, number> }) {
  const rows = Object.entries(outcomes).sort(([, a], [, b]) => b - a);
  if (rows.length === 0) return null;
  return (
    <ul class="outcomes" aria-label={t('dashboard.sources.outcomes')}>
      {rows.map(([outcome, pages]) => (
        <li key={outcome} class={outcome === 'ok' || outcome === 'unchanged' ? 'quiet' : ''}>
          {isKnown(outcome) ? t(`dashboard.outcomes.${WORD[outcome]}`) : outcome}{' '}
          <b>{formatCount(pages, locale.value)}</b>
        </li>
      ))}
    </ul>
  );
}
