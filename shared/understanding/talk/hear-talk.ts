import type { Insight } from '../insight.ts';
import type { Normalised } from '../normalise.ts';
import { spanOf } from '../reading.ts';
import { findConduct } from './conduct.ts';
import { hearEnglish } from './english.ts';
import { findHazards } from './hazards.ts';
import { judgeIntents } from './intents.ts';
import { judgeRelevance } from './relevance.ts';
import { CONDUCT_CONFIDENCE, HAZARD_CONFIDENCE, INTENT_CONFIDENCE } from './talk-confidence.ts';

/**
 * Relevance, conduct, hazards and intents of a post whose labels, faults and facts are known. `text` is the spelling of
 * `normalised`. An advertisement and idle talk behave in no way and report no hazard.
 */
export function hearTalk(
  insight: Insight,
  normalised: Normalised,
  text: string,
): Pick<Insight, 'relevance' | 'conduct' | 'hazards' | 'intents'> {
  const relevance = judgeRelevance(text, insight);
  if (relevance.relevance !== 'car' || insight.language === 'other' || text.length === 0)
    return { relevance, conduct: [], hazards: [], intents: [] };
  const { complaint } = insight;
  const english = insight.language === 'en' ? hearEnglish(text) : null;
  const conduct = (english?.conduct ?? findConduct(text, complaint)).map(({ label, from, to }) => ({
    conduct: label,
    confidence: CONDUCT_CONFIDENCE[label],
    span: spanOf(normalised, from, to),
  }));
  // A Chinese post with a hazard is a complaint (`withSureComplaint`), so what is none has been looked through already.
  const reported = english?.hazards ?? (complaint ? findHazards(text, true) : []);
  const hazards = reported.map(({ label, from, to }) => ({
    hazard: label,
    confidence: HAZARD_CONFIDENCE[label],
    span: spanOf(normalised, from, to),
  }));
  const wanted = english?.intents ?? judgeIntents(text, { ...insight, relevance, conduct });
  const intents = wanted.map(({ label, from, to }) => ({
    intent: label,
    confidence: INTENT_CONFIDENCE[label],
    span: spanOf(normalised, from, to),
  }));
  return { relevance, conduct, hazards, intents };
}
