import { faultKey } from '../shared/catalogue/faults.ts';
import type { Understand } from '../shared/understanding/insight.ts';
import { Count } from './count.ts';
import type { EnglishPost } from './english-posts.ts';

export interface EnglishFigures {
  posts: number;
  /** Shares of posts whose tone and whose being a complaint are right. */
  tone: number;
  complaint: number;
  /** Micro-F1 of aspects with polarity, groups, symptom × part, and the same with condition. */
  aspects: number;
  groups: number;
  faults: number;
  faultsWithCondition: number;
}

function tally(count: Count, wanted: readonly string[], said: readonly string[]): void {
  for (const label of new Set([...wanted, ...said])) count.add(said.includes(label), wanted.includes(label));
}

/** How well labelled English posts are understood. */
export function englishFigures(posts: readonly EnglishPost[], understand: Understand): EnglishFigures {
  const counts = { aspects: new Count(), groups: new Count(), faults: new Count(), conditions: new Count() };
  let tone = 0;
  let complaint = 0;
  for (const post of posts) {
    const insight = understand(post.text);
    if (insight.polarity === post.tone) tone++;
    if (insight.complaint === post.complaint) complaint++;
    const aspect = ({ aspect: name, polarity }: { aspect: string; polarity: string }) =>
      `${name} ${polarity}`;
    tally(counts.aspects, post.aspects.map(aspect), insight.aspects.map(aspect));
    tally(
      counts.groups,
      post.groups,
      insight.groups.map(({ group }) => group),
    );
    tally(counts.faults, post.faults.map(faultKey), insight.faults.map(faultKey));
    const when = (fault: EnglishPost['faults'][number]) => `${faultKey(fault)}@${fault.condition ?? ''}`;
    tally(counts.conditions, post.faults.map(when), insight.faults.map(when));
  }
  return {
    posts: posts.length,
    tone: tone / posts.length,
    complaint: complaint / posts.length,
    aspects: counts.aspects.f1,
    groups: counts.groups.f1,
    faults: counts.faults.f1,
    faultsWithCondition: counts.conditions.f1,
  };
}
