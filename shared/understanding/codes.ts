import { allCodes } from '../catalogue/codes.ts';
import { loudestClause } from './aspects.ts';
import { confidenceOf } from './confidence.ts';
import { decideCodes } from './decisions.ts';
import { type GroupEvidence, groupFeatures } from './group-features.ts';
import type { CodeLabel, Group } from './insight.ts';
import type { Model } from './model.ts';
import { spelling } from './normalise.ts';
import { clauseSpan, spanOf } from './reading.ts';
import { scoreGroups } from './table.ts';

/** What a code's name adds to the thing that broke. */
const ENDING = /(?:故障|问题|异常|不稳|其他)$/;

/** Names too short or too general to be looked for. */
const LEAST = 3;

/** Codes the model has too few examples of are found by their own name in the table, 喷油嘴 for 喷油嘴故障. */
function rareCodes(learned: ReadonlySet<string>): { code: string; group: string; words: string }[] {
  return allCodes.flatMap(({ code, group, name }) => {
    const words = name.zh.toLowerCase().replace(ENDING, '');
    return learned.has(code) || words.length < LEAST ? [] : [{ code, group, words }];
  });
}

const rareOf = new WeakMap<Model, ReturnType<typeof rareCodes>>();

/** Score of a code whose name is written out: sure, but not as sure as the best of the learned ones. */
const NAMED = 0;

/** The codes of a complaint of these groups, in the order of the model's heads, then those found by name. */
export function labelCodes(model: Model, evidence: GroupEvidence, groups: readonly Group[]): CodeLabel[] {
  const { codes } = model;
  const { plain } = evidence;
  const scores = scoreGroups(codes, groupFeatures(evidence, codes.bits));
  const learned = decideCodes(codes.heads, scores, groups).flatMap((head): CodeLabel[] => {
    const code = codes.heads[head];
    const clause = loudestClause(plain, codes, head);
    if (!code || clause < 0) return [];
    const score = scores[head] ?? 0;
    return [
      { code, score, confidence: confidenceOf(score, model.curves.code), span: clauseSpan(plain, clause) },
    ];
  });
  const rare = rareOf.get(model) ?? rareCodes(new Set(codes.heads));
  rareOf.set(model, rare);
  const text = spelling(plain.normalised);
  const named = rare.flatMap(({ code, group, words }): CodeLabel[] => {
    if (!groups.some((said) => said === group)) return [];
    const at = text.indexOf(words);
    if (at < 0) return [];
    return [
      {
        code,
        score: NAMED,
        confidence: confidenceOf(NAMED, model.curves.code),
        span: spanOf(plain.normalised, at, at + words.length),
      },
    ];
  });
  return [...learned, ...named];
}
