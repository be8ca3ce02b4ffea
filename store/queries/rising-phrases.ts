import { withoutKnownWords } from '../../shared/catalogue/known-words.ts';
import type { RisingPhraseView } from '../../shared/contract/unknown.ts';
import {
  type RisingPhrase,
  risingPhrases,
  type SaidPost,
  WEEKS,
} from '../../shared/measures/rising-phrases.ts';
import { typicalPosts } from '../../shared/measures/typical.ts';
import type { Store } from '../open.ts';
import { fold } from '../search-tokens.ts';

/** More posts are not looked at, the newest first, nor more of one post than this. */
const MOST_POSTS = 30_000;
const MOST_CHARACTERS = 4000;
const MOST_PHRASES = 12;
const TYPICAL = 2;
const AROUND = 34;

interface Row {
  id: number;
  day: string;
  /** Days before the end. */
  back: number;
  author_id: number;
  thread_id: number;
  bad: boolean;
  text: string;
}

/** 52 weeks, so that weekdays fall together. */
const YEAR = 364;
/** A name that is called out is no new word. */
const CALLED = /@[^\s@,，。:：!！]{1,20}/g;

/** Words and phrases about a series that rise at the end of a period, outside our own vocabulary. */
export async function findRisingPhrases(
  store: Store,
  series: string,
  end: string,
): Promise<{ tested: number; phrases: RisingPhraseView[] }> {
  const { rows } = await store.pool.query<Row>(
    `SELECT p.id, p.day::text AS day, $2::date - p.day AS back, p.author_id, p.thread_id,
              i.complaint OR i.polarity = 'negative' AS bad,
              left(CASE WHEN p.opening THEN t.title || E'\\n' || p.body ELSE p.body END, ${MOST_CHARACTERS}) AS text
       FROM mention m JOIN post p ON p.id = m.post_id JOIN insight i ON i.post_id = p.id JOIN thread t ON t.id = p.thread_id
       WHERE m.series = $1 AND p.deleted_at IS NULL
         AND (p.day > $2::date - ${7 * WEEKS} AND p.day <= $2::date
           OR p.day > $2::date - ${YEAR + 7 * WEEKS} AND p.day <= $2::date - ${YEAR})
       ORDER BY p.day DESC, p.id LIMIT ${MOST_POSTS}`,
    [series, end],
  );
  const said = rows.map((row): SaidPost => {
    const text = fold(row.text);
    const lastYear = row.back >= YEAR;
    return {
      id: row.id,
      week: Math.floor((lastYear ? row.back - YEAR : row.back) / 7),
      lastYear,
      day: row.day,
      author: row.author_id,
      thread: row.thread_id,
      bad: row.bad,
      text,
      unknown: withoutKnownWords(text.replace(CALLED, '\n')),
    };
  });
  const { tested, phrases } = risingPhrases(said, MOST_PHRASES);
  return { tested, phrases: phrases.map((phrase) => view(phrase, end)) };
}

function view(found: RisingPhrase, end: string): RisingPhraseView {
  const { phrase, also, among, posts, bad, seen, since, weeks } = found;
  const first = new Date(`${end}T00:00:00Z`);
  first.setUTCDate(first.getUTCDate() - 7 * found.window + 1);
  const told = [...posts].sort((a, b) => Number(b.bad) - Number(a.bad) || b.id - a.id);
  const typical = typicalPosts(
    told.map((post) => ({ ...post, body: post.text, faults: [] })),
    TYPICAL,
  );
  return {
    phrase,
    also: also.slice(0, 4),
    among,
    from: first.toISOString().slice(0, 10),
    to: end,
    window: found.window,
    posts: posts.length,
    bad,
    seen,
    expected: Math.round(found.expected * 10) / 10,
    llr: Math.round(found.llr * 100) / 100,
    since,
    weeks,
    typical: typical.map(({ id, day, text }) => ({ id, day, excerpt: around(text, phrase) })),
  };
}

/** The words around a phrase in one line. */
function around(text: string, phrase: string): string {
  const at = Math.max(0, text.indexOf(phrase));
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + phrase.length + AROUND);
  const cut = text.slice(from, to).toWellFormed().replaceAll(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
}
