import iconv from 'iconv-lite';
import type { PostLine } from '../../shared/contract/post-line.ts';
import { type ImportOptions, importFiles } from '../../store/imports/import-files.ts';
import type { Store } from '../../store/open.ts';
import { labelByMarks } from './labels.ts';

const OPTIONS: ImportOptions = {
  dryRun: false,
  read: false,
  madeBy: 'importer',
  by: 'importer',
  timeZone: 'Asia/Shanghai',
  identifierKey: 'test key',
  understand: async () => labelByMarks,
};

type Content = string | Uint8Array<ArrayBuffer>;

/** Takes in files by name; what is read is what the marks in the texts say. */
export const importAll = (
  store: Store,
  files: Record<string, Content>,
  options: Partial<ImportOptions> = {},
) =>
  importFiles(
    store,
    Object.entries(files).map(([name, content]) => ({ name, blob: new Blob([content]) })),
    { ...OPTIONS, ...options },
  );

/** One file. */
export async function importOne(
  store: Store,
  name: string,
  content: Content,
  options: Partial<ImportOptions> = {},
) {
  const [report] = await importAll(store, { [name]: content }, options);
  if (!report) throw new Error('no report');
  return report;
}

const lines = (...rows: string[]) => `${rows.join('\r\n')}\r\n`;

/** A small set of the maker's files, each in the form its system writes. */
export const CRM: Record<string, Content> = {
  'visits.csv': `\ufeff${lines(
    '工单号,VIN,服务站代码,进站日期,类别,里程,维修内容,配件号,故障码,是否索赔',
    '000101,LS5A2ABE1AA123456,D001,2024-03-05,维修,8200,"更换离合器分离轴承, 试车",P-77,P0500,是',
    '000102,LS5A2ABE1AA123456,D001,2024/9/1,保养,"15,300",更换机油,,,否',
  )}`,
  'vehicles.csv': lines(
    'vin,plate,customer_number,series,trim,built_on,bought_on',
    'LS5A2ABE1AA123456,渝A12345,C1,悦翔,舒适型,2023-12-01,2024-01-10',
    'LS5A2ABE1AA123457,,C2,飞船一号,,,',
  ),
  'customers.csv': new Uint8Array(
    iconv.encode(
      lines(
        '客户编号,姓名,客户类型,手机号码,城市,经销商代码,建档日期',
        'C1,宋建国,个人用户,13812345678,重庆,D001,2023-05-06',
        'C2,李梅,大客户,,北京,D002,2022-01-02',
        'C3,赵六,意向客户,023-67591234,,,',
      ),
      'gbk',
    ),
  ),
  'events.csv': lines(
    'day,kind,series,title',
    '2024-06-01,recall,悦翔,离合器召回',
    '2024-03-15,press,,3·15 晚会',
  ),
  'accounts.csv': lines(
    'site,account,customer_number,basis,date',
    'bbs.example.com,77,C1,车主认证,2024-02-01',
  ),
  'sales.csv': lines('车系,月份,销量,大区', '悦翔,2024-06,"1,200",', '悦翔,2024年6月,300,西南大区'),
  'dealers.csv': lines('code,name,region', 'D001,重庆一店,西南', 'D002,北京店,华北'),
};

/** Number of rows of every table. */
export async function rowCounts(store: Store): Promise<Record<string, number>> {
  const { rows } = await store.pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const counted = await store.pool.query<{ n: number }>(`SELECT count(*) AS n FROM "${name}"`);
    counts[name] = counted.rows[0]?.n ?? 0;
  }
  return counts;
}

/** A line of a file of posts. */
export const postLine = (line: Partial<PostLine> = {}): PostLine => ({
  url: 'http://bbs.example.com/thread-1-1-1.html',
  site: 'bbs.example.com',
  threadId: '1',
  threadTitle: '悦翔的问题',
  board: null,
  threadReplies: 2,
  threadViews: 300,
  postId: '1',
  opening: true,
  floor: 1,
  author: { id: '7', name: '山城车友' },
  publishedAt: '2024-12-05T12:00:00Z',
  publishedPrecision: 'minute',
  likes: 0,
  body: '离合器响 [neg]',
  quotes: [],
  rating: null,
  ...line,
});

export const jsonLines = (posts: (PostLine | object)[]): string =>
  posts.map((post) => `${JSON.stringify(post)}\n`).join('');
