import { findHits } from '../catalogue/find-names.ts';
import { findCars } from '../catalogue/find-series.ts';
import { labelCodes } from './codes.ts';
import { plainReading } from './complaint.ts';
import { confidenceOf } from './confidence.ts';
import { complaintScore, decideTone } from './decisions.ts';
import { understandEnglish } from './english/english.ts';
import { findEnglishFacts } from './facts/english.ts';
import { findFacts } from './facts/facts.ts';
import { faultConfidence } from './fault-confidence.ts';
import { findFaultWords } from './fault-words.ts';
import { findFaults, namedParts } from './faults.ts';
import { groupEvidence } from './group-features.ts';
import { labelAspects, labelGroups } from './head-labels.ts';
import { isHeadline } from './headline.ts';
import type { Insight, Topic, Understand } from './insight.ts';
import { languageOf } from './language.ts';
import { buildLexicon } from './lexicon.ts';
import { labelMentions, speakOfOne } from './mentions.ts';
import { decodeModel, type Model } from './model.ts';
import { findNoise } from './noise.ts';
import { spelling } from './normalise.ts';
import { postFeatures } from './post.ts';
import { read, spanOf } from './reading.ts';
import { signsOf } from './signs.ts';
import { withSureComplaint } from './sure-complaint.ts';
import { scoreGroups } from './table.ts';
import { hearTalk } from './talk/hear-talk.ts';

const AFTER_SALES = 'IJKLMNOP';

/**
 * Makes the function that understands a post. `file` is the content of model.bin; throws one clear sentence when it is damaged.
 * The function itself never throws, keeps nothing of a post that changes what it says of the next, and says the same in Node and in a browser.
 */
export function makeUnderstanding(file: ArrayBuffer): Understand {
  return understandWith(decodeModel(file));
}

/** The same with a model at hand. */
export function understandWith(model: Model): Understand {
  const lexicon = buildLexicon(model.lexicon);

  return (text, context = {}): Insight => {
    const reading = read(text);
    const { normalised } = reading;
    const words = spelling(normalised);
    const language = languageOf(normalised);
    const sounds = findNoise(words);
    const hits = findHits(normalised);
    const noise = sounds.map(({ start, end }) => spanOf(normalised, start, end));
    const signs = signsOf(words);
    const insight: Insight = {
      version: model.version,
      language,
      relevance: { relevance: 'car', confidence: 0.5 },
      polarity: 'neutral',
      polarityScore: 0,
      polarityConfidence: 0.5,
      aspects: [],
      complaint: false,
      complaintScore: 0,
      complaintConfidence: 0.5,
      groups: [],
      codes: [],
      topics: [],
      noise,
      faults: [],
      parts: [],
      ...labelMentions(
        text,
        reading,
        findCars(normalised, context, hits),
        language === 'zh' ? { model, reading, text: words, signs, lexicon } : null,
      ),
      intents: [],
      conduct: [],
      hazards: [],
      facts: [],
    };
    if (language === 'zh') {
      const plain = plainReading(reading, words, hits);
      const faultWords = findFaultWords(normalised);
      insight.faults = findFaults(faultWords, words, sounds).map((fault) => ({
        symptom: fault.symptom,
        part: fault.part,
        condition: fault.condition,
        confidence: faultConfidence(fault),
        span: spanOf(normalised, fault.from, fault.to),
      }));
      insight.parts = namedParts(faultWords, words).map(({ part, from, to }) => ({
        part,
        span: spanOf(normalised, from, to),
      }));
      insight.aspects = labelAspects(model, reading, lexicon, model.curves.aspect);
      insight.facts = findFacts(normalised, words, faultWords);
      const features = postFeatures(
        { plain, text: words, noisy: noise.length > 0, aspects: insight.aspects },
        lexicon,
        model.post.bits,
        signs,
      );
      const [negative = 0, neutral = 0, positive = 0, talk = 0, headline = 0] = scoreGroups(
        model.post,
        features,
      );
      const tone = decideTone([negative, neutral, positive]);
      insight.polarity = tone.polarity;
      insight.polarityScore = tone.score;
      insight.polarityConfidence = confidenceOf(tone.score, model.curves.tone);
      speakOfOne(insight);
      insight.complaintScore = withSureComplaint(
        complaintScore(talk, headline, isHeadline(words), context.opening),
        words,
        insight.facts,
      );
      insight.complaint = insight.complaintScore > 0;
      insight.complaintConfidence = confidenceOf(Math.abs(insight.complaintScore), model.curves.complaint);
      if (insight.complaint) {
        const evidence = groupEvidence(plain);
        insight.groups = labelGroups(model, evidence);
        insight.codes = labelCodes(
          model,
          evidence,
          insight.groups.map(({ group }) => group),
        );
      }
    }
    if (language === 'en') {
      Object.assign(insight, understandEnglish(normalised, words));
      insight.facts = findEnglishFacts(normalised, words);
    }
    Object.assign(insight, hearTalk(insight, normalised, words));
    insight.topics = topicsOf(insight);
    return insight;
  };
}

function topicsOf({ complaint, noise, groups, faults }: Insight): Topic[] {
  const topics: Topic[] = [];
  if (noise.length > 0) topics.push('noise');
  if (
    groups.some(({ group }) => group === 'A') ||
    (complaint && faults.some(({ part }) => part === 'engine'))
  )
    topics.push('engine');
  if (groups.some(({ group }) => AFTER_SALES.includes(group))) topics.push('afterSales');
  return topics;
}
