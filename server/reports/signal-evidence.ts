import type { PostsPage, PostView } from '../../shared/contract/posts.ts';
import { factPhrase } from '../../shared/ui/fact-phrase.ts';
import { dayText } from './local-time.ts';
import type { SignalPrint } from './signal-tables.ts';
import { type Cell, type Table, text } from './table.ts';

/** Of a post; the whole of it is behind its link. */
const EXCERPT = 400;

/** The reports themselves, newest first: who (masked), where, what they wrote and what they tell. */
export function evidenceTable(
  { posts, total }: PostsPage,
  { name, words, publicUrl, timeZone }: SignalPrint,
): Table {
  const row = (post: PostView): Cell[] => [
    text(dayText(post.publishedAt, timeZone)),
    text(post.source.name),
    text(post.thread.title),
    text(post.author),
    text(excerptOf(post.body)),
    text(post.told.facts.map(({ fact }) => factPhrase(fact, words)).join('; ')),
    text(
      post.told.conduct.map(({ conduct }) => words.message(`dashboard.told.conduct.${conduct}`)).join('; '),
    ),
    text(post.told.hazards.map(({ hazard }) => words.message(`dashboard.told.hazards.${hazard}`)).join('; ')),
    { link: post.url, text: post.url },
    { link: `${publicUrl}posts?post=${post.id}`, text: name('open') },
  ];
  const left = total - posts.length;
  return {
    name: name('signal.sheets.evidence'),
    columns: [
      { title: name('published'), width: 12 },
      { title: name('source'), width: 16 },
      { title: name('thread'), width: 30 },
      { title: name('author'), width: 10 },
      { title: name('excerpt'), width: 80 },
      { title: name('signal.facts'), width: 40 },
      { title: name('signal.conduct'), width: 18 },
      { title: name('signal.items.hazards'), width: 16 },
      { title: name('link'), width: 30 },
      { title: name('posts'), width: 10 },
    ],
    rows: [
      ...posts.map(row),
      ...(left > 0 ? [[text(name('signal.more', { shown: posts.length, total }))]] : []),
    ],
  };
}

function excerptOf(body: string): string {
  const characters = Array.from(body);
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : body;
}
