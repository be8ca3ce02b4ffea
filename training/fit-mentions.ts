import { POLARITIES, type Polarity } from '../shared/understanding/insight.ts';
import type { Lexicon } from '../shared/understanding/lexicon.ts';
import { mentionDocument, mentionFeatures, type Place } from '../shared/understanding/mention-polarity.ts';
import { normalise, spelling } from '../shared/understanding/normalise.ts';
import { type Reading, read } from '../shared/understanding/reading.ts';
import type { FeatureGroup, Table } from '../shared/understanding/table.ts';
import type { MarkedSentence } from './marked-sentences.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import { trainPlane } from './svm.ts';

const MENTION_BITS = 14;

/** Where each mention stands in normalised units; where one is inside a longer one (大众 in 大众朗逸), the longer has the place. */
export function placesOf(reading: Reading, mentions: readonly string[]): Place[][] {
  const text = spelling(reading.normalised);
  const places: Place[][] = mentions.map(() => []);
  const taken: Place[] = [];
  const order = mentions
    .map((_, i) => i)
    .sort((a, b) => (mentions[b]?.length ?? 0) - (mentions[a]?.length ?? 0));
  for (const which of order) {
    const name = spelling(normalise(mentions[which] ?? ''));
    if (name === '') continue;
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
      const to = from + name.length;
      if (taken.some((place) => place.from < to && from < place.to)) continue;
      taken.push({ from, to });
      places[which]?.push({ from, to });
    }
    if (places[which]?.length === 0) {
      // Only ever inside a longer one: judged there.
      const from = text.indexOf(name);
      if (from >= 0) places[which]?.push({ from, to: from + name.length });
    }
  }
  return places;
}

/** Features of every mention of a sentence, in order. */
export function markedFeatures(
  text: string,
  mentions: readonly string[],
  lexicon: Lexicon,
  bits: number,
): FeatureGroup[][] {
  const reading = read(text);
  const document = mentionDocument(reading, spelling(reading.normalised), bits);
  const places = placesOf(reading, mentions);
  return places.map((self, i) => {
    const rivals = places
      .filter((_, k) => k !== i)
      .flat()
      .sort((a, b) => a.from - b.from);
    return mentionFeatures(reading, document, lexicon, self, rivals, bits);
  });
}

/** Three machines for how a sentence speaks of what it mentions. */
export function fitMentions(sentences: readonly MarkedSentence[], lexicon: Lexicon): Table {
  const features: FeatureGroup[][] = [];
  const truths: Polarity[] = [];
  for (const { text, marks } of sentences) {
    features.push(
      ...markedFeatures(
        text,
        marks.map(({ mention }) => mention),
        lexicon,
        MENTION_BITS,
      ),
    );
    truths.push(...marks.map(({ polarity }) => polarity));
  }
  const rows = packRows(features, MENTION_BITS);
  const planes = POLARITIES.map((polarity) =>
    trainPlane(
      rows,
      Int8Array.from(truths, (truth) => (truth === polarity ? 1 : -1)),
      { c: 0.3 },
    ),
  );
  return quantise(POLARITIES, planes, MENTION_BITS);
}
