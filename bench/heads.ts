import { labelCodes } from '../shared/understanding/codes.ts';
import { plainReading } from '../shared/understanding/complaint.ts';
import { complaintScore, decideTone } from '../shared/understanding/decisions.ts';
import { groupEvidence } from '../shared/understanding/group-features.ts';
import { labelAspects, labelGroups } from '../shared/understanding/head-labels.ts';
import { isHeadline } from '../shared/understanding/headline.ts';
import { buildLexicon } from '../shared/understanding/lexicon.ts';
import type { Model } from '../shared/understanding/model.ts';
import { findNoise } from '../shared/understanding/noise.ts';
import { spelling } from '../shared/understanding/normalise.ts';
import { postFeatures } from '../shared/understanding/post.ts';
import { read } from '../shared/understanding/reading.ts';
import { scoreGroups } from '../shared/understanding/table.ts';

/** The learned heads alone, as `understand` runs them: aspects with polarity, tone of the post, complaint with its groups and codes. */
export function headsOf(model: Model): (text: string) => void {
  const lexicon = buildLexicon(model.lexicon);
  return (text) => {
    const reading = read(text);
    const words = spelling(reading.normalised);
    const plain = plainReading(reading, words);
    const aspects = labelAspects(model, reading, lexicon, model.curves.aspect);
    const noisy = findNoise(words).length > 0;
    const features = postFeatures({ plain, text: words, noisy, aspects }, lexicon, model.post.bits);
    const [negative = 0, neutral = 0, positive = 0, talk = 0, headline = 0] = scoreGroups(
      model.post,
      features,
    );
    decideTone([negative, neutral, positive]);
    if (complaintScore(talk, headline, isHeadline(words)) <= 0) return;
    const evidence = groupEvidence(plain);
    const groups = labelGroups(model, evidence);
    labelCodes(
      model,
      evidence,
      groups.map(({ group }) => group),
    );
  };
}
