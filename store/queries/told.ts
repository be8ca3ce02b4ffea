import { codeOf } from '../../shared/catalogue/codes.ts';
import type { Told } from '../../shared/contract/told.ts';
import type { Insight } from '../../shared/understanding/insight.ts';

type Read = Pick<Insight, 'relevance' | 'intents' | 'conduct' | 'hazards' | 'facts' | 'codes'>;

/** What a stored insight tells; one written by an older version lacks what that version did not know. */
export function toldIn({
  relevance,
  intents = [],
  conduct = [],
  hazards = [],
  facts = [],
  codes = [],
}: Partial<Read>): Told {
  return {
    relevance: relevance?.relevance ?? 'car',
    intents,
    conduct,
    hazards,
    facts: facts.map(({ confidence, span, ...fact }) => ({ fact, confidence, span })),
    codes: codes.map(({ code, confidence, span }) => ({
      code,
      name: codeOf(code)?.name ?? null,
      confidence,
      span,
    })),
  };
}
