import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { loadUnderstanding } from '../crawler/load-model.ts';
import { decodeModel } from '../shared/understanding/model.ts';
import { segment } from '../training/peers.ts';
import { trainingData } from '../training/sources.ts';
import { calibrationLine } from './calibrate.ts';
import { headsOf } from './heads.ts';

/** natural's time grows with the vocabulary times the texts, so it learns from and is asked about a sample. */
const NATURAL_LEARNS = 2000;
const NATURAL_ASKED = 200;
const ROUNDS = 5;

/** CPU milliseconds of `work`. */
function cpu(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const perSecond = (count: number, ms: number): number => Math.round((count * 1000) / ms);

const { comments } = trainingData();
const understand = await loadUnderstanding();
console.log(calibrationLine());
console.log(
  `${comments.length} car-forum comments (bdci2018/train.csv). Best of five rounds; the first also warms up.\n`,
);

function pace(work: (text: string) => void): number {
  const costs = Array.from({ length: ROUNDS }, () =>
    cpu(() => comments.forEach(({ text }) => void work(text))),
  );
  return perSecond(comments.length, Math.min(...costs));
}

const file = readFileSync(new URL('../shared/understanding/model.bin', import.meta.url));
const model = decodeModel(Uint8Array.from(file).buffer);
const heads = pace(headsOf(model));
const ours = pace((text) => void understand(text));

const aspects = new BayesClassifier();
const polarities = new BayesClassifier();
for (const { text, labels } of comments.slice(0, NATURAL_LEARNS)) {
  const words = segment(text);
  for (const { aspect, polarity } of labels) {
    aspects.addDocument(words, aspect);
    polarities.addDocument(words, polarity);
  }
}
aspects.train();
polarities.train();
const asked = comments.slice(-NATURAL_ASKED);
const naturalCost = cpu(() => {
  for (const { text } of asked) {
    const words = segment(text);
    aspects.classify(words);
    polarities.classify(words);
  }
});
const natural = perSecond(asked.length, naturalCost);

const packed = gzipSync(file, { level: 9 }).length;
console.log('| contender | comments per CPU-second | × natural |');
console.log('|---|---|---|');
console.log(`| chesheng, polarity + aspects + complaints | ${heads} | ${(heads / natural).toFixed(0)} |`);
console.log(`| chesheng, whole understand() | ${ours} | ${(ours / natural).toFixed(0)} |`);
console.log(
  `| natural BayesClassifier ×2, aspect and polarity only, ${NATURAL_LEARNS} comments learned | ${natural} | 1 |`,
);
console.log(`\nmodel.bin: ${file.length} bytes, ${packed} gzipped`);
