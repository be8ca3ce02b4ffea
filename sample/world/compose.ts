import type { Random } from '../forum/random.ts';
import { clockOf } from './calendar.ts';
import { mileage, type Persona } from './persona.ts';
import type { Line } from './talk/talk.ts';

const LEADS: readonly string[] = [
  '说个实话，',
  '楼主，',
  '看到这帖忍不住冒个泡，',
  '本来潜水的，',
  '刚下班，',
  '路过说一句，',
  '老车主了，',
  '新手，',
  '不请自来，',
  '先占个楼，',
  '个人看法，',
  '同城，',
  '回楼上，',
  '手机打字，',
  '唉，',
  '哈哈，',
  '嗯，',
  '讲真，',
  '咱就事论事，',
  '呃，',
  '插一句，',
  '翻了好几页，',
  '刚好懂一点，',
  '我来凑个数，',
  '别喷我，',
  '坐标{城}，',
  '{城}的，',
  '开{车}的路过，',
  '{款}车主，',
  '我那台{提车}的，',
  '媳妇开的那台，',
  '实话实说哈，',
  '仅代表自己，',
  '亲身经历，',
  '不吹不黑，',
];
const TAILS: readonly string[] = [
  '。。。',
  '！',
  '……',
  '，就这样',
  '，仅供参考',
  '，不一定对',
  '，哈哈',
  '，先这样',
  '~',
  '，有不对的指正',
  '，别问我怎么知道的',
  '，回头再来更新',
  '，各位怎么看',
  '，是不是这个理',
  '，你们呢',
  '，都散了吧',
  '，码字不易',
  '，顺便求个赞',
  '，谢谢',
  '，就说到这',
  '，懂的来',
  '，算是记一笔',
  '，下次细说',
  '，我先去忙了',
  '，等回音',
  '，嗯',
  '，反正就这么回事',
  '，开车注意安全',
  '，坐标{城}',
  '，{里程}公里的路过',
  '😂',
  '🤔',
  '，[捂脸]',
];
const DIGITS = '零一二三四五六七八九十';

function kilometres(km: number, random: Random): string {
  const wan = Math.floor(km / 10_000);
  const qian = Math.floor((km % 10_000) / 1000);
  if (wan === 0) return random.chance(0.5) ? `${Math.max(1, qian)}千` : `${Math.max(1, qian) * 1000}`;
  if (random.chance(0.3)) return String(Math.floor(km / 100) * 100);
  if (qian === 0) return `${wan}万`;
  return random.chance(0.6) ? `${wan}万${qian}` : `${wan}.${qian}万`;
}

function since(bought: number, at: number, random: Random): string {
  const then = new Date(bought + 8 * 3_600_000);
  const [year, month] = [then.getUTCFullYear(), then.getUTCMonth() + 1];
  const years = new Date(at + 8 * 3_600_000).getUTCFullYear() - year;
  const spoken = `${month > 10 ? '十' : ''}${DIGITS[month > 10 ? month - 10 : month]}月`;
  if (years <= 0) return random.chance(0.5) ? `今年${spoken}` : `${month}月份`;
  if (years === 1) return random.chance(0.6) ? `去年${spoken}` : `${year % 100}年${month}月`;
  if (years === 2 && random.chance(0.4)) return `前年${spoken}`;
  return random.chance(0.5) ? `${year % 100}年${month}月` : `${year}年`;
}

/** How owners type their car's name; 悦祥 and 月翔 are slips they really make. */
function spelling(name: string, random: Random): string {
  return name === '悦翔' && random.chance(0.06) ? random.pick(['悦祥', '悦祥', '月翔']) : name;
}

/** Chooses one of every `[a|b]`; a piece without a bar, such as an emoticon, stays. */
const choose = (text: string, random: Random) =>
  text.replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_, options: string) => random.pick(options.split('|')));

/** Fills choices and facts into a line, as this person would say it on that day about a car of the named series. */
export function speak(line: string, who: Persona, about: string, at: number, random: Random): string {
  return choose(line, random).replace(/\{([^}]+)\}/g, (_, fact: string) => {
    switch (fact) {
      case '车':
        return spelling(about, random);
      case '款':
        return who.series.name === about ? who.trim : '低配';
      case '里程':
        return kilometres(who.series.name === about ? mileage(who, at) : random.int(6_000, 90_000), random);
      case '城':
        return who.author.city;
      case '店':
        return who.dealer.name;
      case '提车':
        return since(Math.min(who.bought, at), at, random);
      case '天':
        return String(random.int(9, 58));
      case '月':
        return String(clockOf(at).month);
      default:
        throw new Error(`sample text: nobody knows the fact {${fact}}`);
    }
  });
}

const JOINTS = ['', '', '另外，', '还有，', '对了，', '再说', '补一句：', '顺便说，'];

/** Two lines said in one breath; the label is that of both. */
export function join([mark, text]: Line, [mark2, text2]: Line, random: Random): Line {
  const marks = [...new Set([...mark.split(' '), ...mark2.split(' ')])];
  return [marks.join(' '), text + random.pick(JOINTS) + text2];
}

/** A reply with the small words people put around it. */
export function dress(line: string, random: Random): string {
  const lead = random.chance(0.4) ? random.pick(LEADS) : '';
  if (!random.chance(0.45)) return lead + line;
  return lead + line.replace(/[。！？]$/, '') + random.pick(TAILS);
}
