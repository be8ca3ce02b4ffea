import type { Demand } from './fact.ts';

const PARTS =
  '发动机|变速箱|总成|离合器|轮胎|电池|电瓶|车机|座椅|大灯|件|配件|零件|压盘|方向机|减震|玻璃|刹车|整机|整个|车门|中控|天窗|空调|压缩机|缸体|中缸|轮毂|半轴|屏|硬件|电机|四条|胎|门|屏幕|锁|灯';

/** What is wanted, each with words that mean nothing else behind a word of wanting. */
const WANTED: readonly (readonly [Demand, RegExp])[] = [
  [
    'refund',
    /退车|[定订]金[^,。!?;]{0,6}退(?:回|给|还)|退给我|退款|退[定订]金|退钱|退货|退一赔|退还|退全款|全额退|退掉|退[^,。!?;]{0,4}款/,
  ],
  [
    'exchange',
    /换车|换新车|换(?:一|1)?[台辆](?!班)|换整车|(?:更)?换同(?:型号|款)?[^,。]{0,3}新?车|退换(?!电)|置换新车|要么换新|调换车/,
  ],
  [
    'replacePart',
    new RegExp(
      `换(?:新|个|一个|[一两四]?[套条副根块])?(?:的)?(?:${PARTS})|(?:更换|换(?:新的|新件|掉|一[套条副根块]|上新|成新))(?!车|新车|同|整车|机油|[^,。]{0,3}车(?!门|机|灯|窗))|(?:^|[,。;:])[^,。!?;]{0,2}把[^,。!?;]{1,8}换`,
    ),
  ],
  [
    'compensation',
    /赔偿(?!金额)|补偿|赔钱|退一赔三|赔三|理赔|索赔|赔付|赔礼金|精神损失|承担|报销|(?:钱|费用?)[^,。!?;]{0,5}(?:给报|报了|报掉|给出)|补?差价|赔(?:车|我|一[台辆]|损失)|(?:误工|交通|代步|拖车|打车|租车)费|贬值/,
  ],
  ['recall', /召回/],
  [
    'explanation',
    /说法|说明(?!书)|书面(?!道歉)|解释|答复|交代|交待|回复|回应|公道|结论|公布|公开(?!道歉|赔礼|致歉|赔)|检测报告|鉴定报告|准话|准信|(?:说|讲)(?:个?清楚|个?明白)|查[清明]|个明白/,
  ],
  ['apology', /道歉|赔礼|认[个错]错?|赔个?不是|说[声句]对不起/],
  [
    'longerWarranty',
    /延保|延[一二两三四五十\d]{1,2}年|延长(?:[到至]|质|保|三包)|终身(?:质保|保修)|延长.{0,4}保/,
  ],
  [
    'repair',
    /(?:免费|彻底|尽快|马上|立即|及时|妥善|尽早|合理|早日|帮忙?)?(?:修好|维修(?!记录|费|单|站|厂|店|工)|修[到得](?!不)|给修|修复(?!费)|修理(?!费|厂)|检修|保修|根治|弄好|整好)|(?:解决|处理)(?!方案)|(?:给予?|予以)质保|免费升级/,
  ],
];

/** 到底是修还是换: a question, no demand. */
const UNSURE = /到底|还是|是不是要|是否/;
/** 不接受维修 */
const REFUSED = /(?:不接受|不同意|不要|拒绝|而?不是)(?:任何|再|你们的?|什么)?$/;
/** Where the author stops saying what they want. */
const STOP =
  /[。!?\n]|;(?!\d|[一二三四五])|(?:店里|厂家|他们|客服|售后|4s店?|经销商)(?:却|又|就|都|还)?(?:说|回复|答复|讲|拒绝|不)|[但可]是|结果|然而/;
const REACH = 72;

export interface Hit {
  demand: Demand;
  from: number;
  to: number;
}

/** What is wanted behind a word of wanting that ends at `at`, up to the end of its sentence; in order. */
export function wantedIn(text: string, at: number): Hit[] {
  const ahead = text.slice(at, at + REACH);
  const said = ahead.slice(0, STOP.exec(ahead)?.index ?? ahead.length);
  const hits: Hit[] = [];
  for (const [demand, words] of WANTED) {
    const hit = words.exec(said);
    if (hit && REFUSED.test(said.slice(0, hit.index))) continue;
    if (hit && !UNSURE.test(said.slice(0, hit.index)))
      hits.push({ demand, from: at + hit.index, to: at + hit.index + hit[0].length });
  }
  return hits.sort((a, b) => a.from - b.from);
}
