import { loadUnderstanding } from '../crawler/load-model.ts';

/** What a hostile post may be made of; the cost of each must grow with its length alone. */
const PIECES = [
  '异响',
  '悦祥',
  '汉',
  '刹车失灵',
  '3万公里',
  '修了4次',
  '没有一点点',
  '，',
  '\ud83d',
  'ﷺ',
  'not ',
];
const SHORT = 100_000;
const LONG = 1_000_000;

const understand = await loadUnderstanding();

/** CPU milliseconds, the better of two. */
function cost(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const rounds = [0, 1].map(() => {
    const start = process.cpuUsage();
    understand(text);
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...rounds);
}

console.log(
  'CPU-milliseconds of one post made of one piece alone; ten times the text may cost about ten times.\n',
);
console.log('| piece | 100 kB | 1 MB | × |');
console.log('|---|---|---|---|');
for (const piece of PIECES) {
  const [short, long] = [cost(piece, SHORT), cost(piece, LONG)];
  const name = JSON.stringify(piece).slice(1, -1);
  console.log(`| ${name} | ${short.toFixed(0)} | ${long.toFixed(0)} | ${(long / short).toFixed(1)} |`);
}
