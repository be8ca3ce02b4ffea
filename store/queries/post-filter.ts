import type { PostsQuery } from '../../shared/contract/posts.ts';
import { searchQuery } from '../search-tokens.ts';
import { postsNaming } from './place.ts';
import { POSTS_OF } from './reading.ts';
import { UNCLASSIFIED } from './unclassified.ts';

export type PostFilter = Omit<PostsQuery, 'cursor' | 'limit'>;

/** A condition over post p, its insight i and its thread t, with the values of its placeholders. */
export interface Condition {
  where: string;
  values: unknown[];
}

const MEASURED = {
  heat: 'TRUE',
  posts: 'TRUE',
  negatives: `i.polarity = 'negative'`,
  // Neutral posts are left out of the formula, so they do not stand behind the figure.
  reputation: `i.polarity IN ('negative', 'positive')`,
  complaints: 'i.complaint',
};

/** What the labels must say: a topic, and the measure as it is counted under that topic. */
function labelled({ topic, measure }: PostFilter, value: (given: unknown) => string): string[] {
  const measured = measure === undefined ? [] : [MEASURED[measure]];
  if (topic === undefined) return measured;
  if (topic.startsWith('aspect:')) return [spokenOf(topic.slice('aspect:'.length), measure, value)];
  if (topic === '*:*') return [...measured, `i.faults <> '{}'`];
  if (topic.endsWith(':*'))
    return [
      ...measured,
      `EXISTS (SELECT 1 FROM unnest(i.faults) f WHERE split_part(f, ':', 1) = ${value(topic.slice(0, -2))})`,
    ];
  // A fault has an index of its own, which wants to be asked in these words.
  if (topic.includes(':'))
    return [...measured, `i.faults @> ARRAY[${value(topic)}::text] AND i.faults <> '{}'`];
  return [...measured, `${value(topic)} = ANY(i.topics || i.groups)`];
}

/** An aspect counts with its own polarity, whatever the whole post's. */
function spokenOf(aspect: string, measure: PostFilter['measure'], value: (given: unknown) => string): string {
  const polarities =
    measure === 'negatives'
      ? ['negative']
      : measure === 'reputation'
        ? ['negative', 'positive']
        : ['negative', 'neutral', 'positive'];
  const said = `i.aspects && ${value(polarities.map((polarity) => `${aspect}:${polarity}`))}::text[]`;
  return measure === 'complaints' ? `${said} AND i.complaint` : said;
}

/** A post p that is neither a copy of an earlier one nor suspected. */
export const OF_ITS_OWN =
  'NOT EXISTS (SELECT 1 FROM standing d WHERE d.post_id = p.id AND (d.copy OR d.suspected))';
/** A post p with insight i that counts for a defect signal: an owner's own report. */
export const EVIDENCE = `i.complaint AND ${OF_ITS_OWN}`;

/** Read from our own reading of the text, since labels that people correct have no condition. */
function underCondition(
  topic: PostFilter['topic'],
  condition: string,
  value: (given: unknown) => string,
): string {
  return `i.detail -> 'faults' @> ${value(JSON.stringify([{ condition, ...namedIn(topic) }]))}::jsonb`;
}

function namedIn(topic: PostFilter['topic']): { symptom?: string; part?: string } {
  const [symptom, part] = topic?.split(':') ?? [];
  if (part === undefined || symptom === '*') return {};
  return part === '*' ? { symptom } : { symptom, part };
}

/** What a post says where search looks, in the same form as store/search-tokens.ts folds a query. */
const FOLDED = `lower(normalize(CASE WHEN p.opening THEN t.title || E'\\n' || p.body ELSE p.body END, NFKC))`;

/**
 * The posts behind a number: the same conditions under which the rollups count, so total and figure agree.
 * Numbers stand on dated posts; a filter without dates also finds undated ones.
 */
export function postCondition(filter: PostFilter): Condition {
  const where = ['p.deleted_at IS NULL'];
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  if (filter.series !== undefined) {
    where.push(
      `EXISTS (SELECT 1 FROM mention m WHERE m.post_id = p.id AND m.series = ${value(filter.series)})`,
    );
  }
  if (filter.from !== undefined) where.push(`p.day >= ${value(filter.from)}::date`);
  if (filter.to !== undefined) where.push(`p.day <= ${value(filter.to)}::date`);
  if (filter.undated) where.push('p.day IS NULL');
  where.push(...labelled(filter, value));
  if (filter.condition !== undefined) where.push(underCondition(filter.topic, filter.condition, value));
  if (filter.evidence) where.push(EVIDENCE);
  if (filter.unclassified) where.push(UNCLASSIFIED);
  if (filter.opening !== undefined) where.push(filter.opening ? 'p.opening' : 'NOT p.opening');
  // As in the index insight_red_line; an insight of an older version has no hazards and is left out.
  if (filter.redLine) where.push(`i.detail -> 'hazards' <> '[]'::jsonb`);
  if (filter.source !== undefined) where.push(`p.source_id = ${value(filter.source)}`);
  if (filter.place !== undefined) where.push(postsNaming(filter.place, value));
  if (filter.reading !== undefined && filter.reading !== 'raw') where.push(POSTS_OF[filter.reading]);
  if (filter.group !== undefined)
    where.push(
      `EXISTS (SELECT 1 FROM standing d WHERE d.post_id = p.id AND d.original_id = ${value(filter.group)})`,
    );
  if (filter.q !== undefined) {
    const { tokens, terms } = searchQuery(filter.q);
    // Tokens are pairs of Han characters, so nothing in them can break out of the quotes.
    if (tokens.length > 0)
      where.push(`p.search @@ ${value(tokens.map((t) => `'${t}'`).join(' & '))}::tsquery`);
    for (const term of terms) where.push(`position(${value(term)} IN ${FOLDED}) > 0`);
  }
  return { where: where.join(' AND '), values };
}
