import type { ConditionKey, PartKey, SymptomKey } from '../catalogue/faults.ts';
import type { Fact } from './facts/fact.ts';
import type { ConductLabel, HazardLabel, IntentLabel, RelevanceLabel } from './talk/talk.ts';

/**
 * The vocabulary of an insight: everything the product says about one post.
 * Offsets are UTF-16 code units into the text exactly as it was given to `understand`.
 * Scores are whole numbers and decide; a confidence, 0–1 with four decimals, says how often a label with such a score is right.
 */

export const POLARITIES = ['negative', 'neutral', 'positive'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** The ten aspects of the public car-forum benchmark (CCF BDCI 2018), in its order. */
export const ASPECTS = [
  '动力',
  '价格',
  '内饰',
  '配置',
  '安全性',
  '外观',
  '操控',
  '油耗',
  '空间',
  '舒适性',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Letters of the industry's complaint code table (车质网): A–H quality, I–P service, Q other. */
export const GROUPS = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
] as const;
export type Group = (typeof GROUPS)[number];

/** The three filters staff asked for first: 异响噪音 / 发动机 / 售后服务. They overlap groups and each other. */
export const TOPICS = ['noise', 'engine', 'afterSales'] as const;
export type Topic = (typeof TOPICS)[number];

export interface Span {
  start: number;
  end: number;
}

export interface AspectLabel {
  aspect: Aspect;
  polarity: Polarity;
  /** Integer decision score of the aspect head; the label holds when it is above the model's threshold. */
  score: number;
  /** That aspect and polarity both hold. */
  confidence: number;
  /** The clause that carries the aspect. */
  span: Span;
}

export interface GroupLabel {
  group: Group;
  score: number;
  confidence: number;
  span: Span;
}

/** A code of the industry's table: B19 = 变速器/顿挫. */
export interface CodeLabel {
  code: string;
  score: number;
  confidence: number;
  span: Span;
}

export interface SeriesMention {
  /** Key into the catalogue, e.g. "changan-yuexiang". */
  series: string;
  /** What the author wrote, e.g. 悦祥. */
  written: string;
  /** How the text speaks of it. */
  polarity: Polarity;
  confidence: number;
  span: Span;
}

/** A brand or maker named by itself, not as part of a series' name. */
export interface BrandMention {
  brand: string;
  written: string;
  polarity: Polarity;
  confidence: number;
  span: Span;
}

export interface PartLabel {
  part: PartKey;
  span: Span;
}

export interface FaultLabel {
  symptom: SymptomKey;
  /** `unnamed` where the text names none. */
  part: PartKey;
  condition: ConditionKey | null;
  confidence: number;
  /** Symptom and part where they share a clause, else the symptom. */
  span: Span;
}

export interface Insight {
  /** Version of model + rules; changes restate history. */
  version: string;
  language: 'zh' | 'en' | 'other';
  relevance: RelevanceLabel;
  polarity: Polarity;
  polarityScore: number;
  polarityConfidence: number;
  aspects: AspectLabel[];
  /** An owner's own problem, whatever its polarity (the benchmark calls a plain fault report neutral). */
  complaint: boolean;
  complaintScore: number;
  /** That `complaint` is as said. */
  complaintConfidence: number;
  groups: GroupLabel[];
  codes: CodeLabel[];
  topics: Topic[];
  /** Where the noise words stand, when topics holds 'noise'. */
  noise: Span[];
  /** Symptom × part × condition, each pair of symptom and part once. Evidence only: whose fault it is, `complaint` says. */
  faults: FaultLabel[];
  /** Every part named, each once, in order. */
  parts: PartLabel[];
  series: SeriesMention[];
  brands: BrandMention[];
  /** The main one first. */
  intents: IntentLabel[];
  conduct: ConductLabel[];
  /** What must be looked at by a person at once. */
  hazards: HazardLabel[];
  facts: Fact[];
}

/** What surrounds the text on the page; every field helps and none is required. */
export interface ThreadContext {
  threadTitle?: string;
  board?: string;
  /** Whether this is the post that opened the thread: owners tell their problems there, replies mostly talk of them. */
  opening?: boolean;
  /** What the post quotes of others. */
  quoted?: string;
}

export type Understand = (text: string, context?: ThreadContext) => Insight;
