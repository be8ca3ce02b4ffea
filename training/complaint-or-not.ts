import type { Aspect } from '../shared/understanding/insight.ts';
import type { Model } from '../shared/understanding/model.ts';
import { understandWith } from '../shared/understanding/understand.ts';
import { round } from './count.ts';
import type { Comment, ComplaintTitle } from './datasets.ts';
import { FOLDS, foldOf, type Split } from './folds.ts';
import { unnamed } from './unnamed.ts';

/** What is asked: is this a complaint? Titles are, whoever makes the car; comments that praise or chat of looks and price are not. */
export interface ComplaintOrNot {
  /** Of titles of brands never seen, without names and closing formula, how many are called complaints. */
  recall: number;
  /** Of comments without blame, how many are. */
  falseRate: number;
  titles: number;
  comments: number;
}

/** Titles by brand, so that no brand is in both parts. */
export function splitByBrand(titles: readonly ComplaintTitle[], fold: number): Split<ComplaintTitle> {
  const isTest = ({ names }: ComplaintTitle): boolean => foldOf(names[0] ?? '') === fold % FOLDS;
  return { train: titles.filter((title) => !isTest(title)), test: titles.filter(isTest) };
}

const CLOSING = /(?:希望|要求|请求|恳请|期待|望|请|求).{0,12}(?:处理|解决|答复|回复|说法).{0,3}$/;

/** The title without its brand, series and model and without 希望厂家处理 at its end. */
export const bareTitle = (title: ComplaintTitle): string =>
  unnamed(title)
    .replace(CLOSING, '')
    .replace(/[|\s]+/g, ' ')
    .trim();

/** Where a neutral opinion of the benchmark is no fault report: a plain one is neutral 动力 there. */
const HARMLESS: ReadonlySet<Aspect> = new Set(['价格', '外观', '内饰', '配置']);

/** Comments all of whose opinions are praise, or neutral about what cannot break. */
export const harmless = (comments: readonly Comment[]): Comment[] =>
  comments.filter(({ labels }) =>
    labels.every(
      ({ aspect, polarity }) => polarity === 'positive' || (polarity === 'neutral' && HARMLESS.has(aspect)),
    ),
  );

/** Whether the product calls each text a complaint. */
export function guessComplaintOrNot(model: Model, texts: readonly string[]): boolean[] {
  const understand = understandWith(model);
  return texts.map((text) => understand(text).complaint);
}

const share = (said: readonly boolean[]): number =>
  round(said.filter(Boolean).length / Math.max(1, said.length));

export const complaintOrNot = (
  ofTitles: readonly boolean[],
  ofComments: readonly boolean[],
): ComplaintOrNot => ({
  recall: share(ofTitles),
  falseRate: share(ofComments),
  titles: ofTitles.length,
  comments: ofComments.length,
});
