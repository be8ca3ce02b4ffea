import { loadUnderstanding } from '../../../crawler/load-model.ts';
import type { PostLabel, PostLine } from '../../../shared/contract/post-line.ts';
import { importFiles } from '../../../store/imports/import-files.ts';
import type { Store } from '../../../store/open.ts';

export const YUEXIANG = 'changan-yuexiang';
export const DECEMBER = 'from=2025-12-01&to=2025-12-31';
/** Complaints of December by fault; the post of the first two is one. */
export const FAULTS = { clutch: 4, engine: 2, gearboxLeaks: 1, posts: 6 };

type Said = { day: string; body: string } & Pick<PostLabel, 'polarity'> & Partial<PostLabel>;

const say = (day: string, polarity: PostLabel['polarity'], body: string, more: Partial<PostLabel> = {}) => ({
  day,
  polarity,
  body,
  ...more,
});
const complain = (day: string, body: string, ...faults: string[]): Said =>
  say(day, 'negative', body, {
    complaint: true,
    faults,
    topics: faults.some((fault) => fault.startsWith('noise')) ? ['noise'] : [],
    groups: ['C'],
  });

const POSTS: Said[] = [
  ...['02', '09', '16'].map((day) =>
    complain(`2025-12-${day}`, '悦翔踩下离合器就有异响，松开离合又没了，4S店不给解决。', 'noise:clutch'),
  ),
  complain('2025-12-18', '悦翔离合器异响，冷车时发动机也有异响，动力很差。', 'noise:clutch', 'noise:engine'),
  complain('2025-12-20', '悦翔冷车启动发动机哒哒哒异响，动力很差，油耗高。', 'noise:engine'),
  complain('2025-12-21', '悦翔变速箱漏油，修了两次还漏。', 'leak:gearbox'),
  ...['03', '10', '17', '24'].map((day) =>
    say(`2025-12-${day}`, 'negative', '悦翔油耗太高，空间也小，后悔买了。'),
  ),
  ...['04', '11', '25'].map((day) => say(`2025-12-${day}`, 'positive', '悦翔外观漂亮，动力很好，满意。')),
  say('2025-12-26', 'neutral', '请问悦翔的机油多久换一次？'),
  complain('2025-11-05', '悦翔刹车有异响。', 'noise:brakes'),
  ...['06', '12'].map((day) => say(`2025-11-${day}`, 'negative', '悦翔内饰做工粗糙，油耗太高。')),
  ...['11', '10', '09'].flatMap((month) =>
    ['07', '13', '14', '20', '21'].map((day) =>
      say(`2025-${month}-${day}`, 'positive', '悦翔外观漂亮，很满意。'),
    ),
  ),
];

/** A small December of 悦翔 with labels of its own, as an imported file of posts brings it. */
export async function importDecember(store: Store): Promise<void> {
  const lines = POSTS.map(({ day, body, ...label }, index): PostLine => {
    const id = `${9000 + index}`;
    return {
      url: `https://history.example.com/thread-${id}.html`,
      site: 'history.example.com',
      threadId: id,
      threadTitle: `悦翔 ${day}`,
      board: '悦翔',
      threadReplies: 3,
      threadViews: 200,
      postId: id,
      opening: true,
      floor: 1,
      author: { id: `u${id}`, name: `宋先生${id}` },
      publishedAt: `${day}T04:00:00.000Z`,
      publishedPrecision: 'minute',
      likes: 0,
      body,
      quotes: [],
      rating: null,
      label: {
        complaint: false,
        groups: [],
        topics: [],
        faults: [],
        series: [{ series: YUEXIANG, basis: 'named' }],
        ...label,
      },
    };
  });
  const blob = new Blob(lines.map((line) => `${JSON.stringify(line)}\n`));
  const [report] = await importFiles(store, [{ name: 'posts.jsonl', blob }], {
    dryRun: false,
    read: false,
    madeBy: 'test',
    by: 'test',
    timeZone: 'Asia/Shanghai',
    identifierKey: 'test',
    understand: loadUnderstanding,
  });
  if (report?.inserted !== POSTS.length) throw new Error(`Not all posts came in: ${JSON.stringify(report)}`);
}
