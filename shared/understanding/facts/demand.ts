import { gate } from '../words/gate.ts';
import type { Demand } from './fact.ts';
import type { Finder, FoundFact } from './finder.ts';

/** What is wanted, each with words that mean nothing else behind a word of wanting. */
const WANTED: readonly (readonly [Demand, RegExp])[] = [
  [
    'refund',
    /退车|[定订]金[^,。!?;]{0,6}退(?:回|给|还)|退给我|退款|退[定订]金|退钱|退货|退一赔|退还|退全款|全额退|退掉|退[^,。!?;]{0,4}款/,
  ],
  [
    'exchange',
    /换车|换新车|换(?:一|1)?[台辆](?!班)|换整车|(?:更)?换同(?:型号|款)?[^,。]{0,3}新?车|退换(?!电)|置换新车|调换车/,
  ],
  [
    'replacePart',
    /(?:换新?|更换新?|换个|换一个)(?:的)?(?:发动机|变速箱|总成|离合器|轮胎|电池|电瓶|车机|座椅|大灯|件|配件|零件|压盘|方向机|减震|玻璃|刹车|整机|整个|车门|中控|天窗|空调|压缩机|缸体|中缸|轮毂|半轴|屏)/,
  ],
  ['compensation', /赔偿(?!金额)|补偿|赔钱|退一赔三|赔三|理赔|索赔|赔付|赔礼金|精神损失/],
  ['recall', /召回/],
  ['explanation', /说法|说明|书面|解释|答复|交代|交待|回复|回应|公道/],
  ['apology', /道歉|赔礼/],
  ['longerWarranty', /延保|延长(?:质|保|三包)|终身(?:质保|保修)|延长.{0,4}保/],
  [
    'repair',
    /(?:免费|彻底|尽快|马上|立即|及时|妥善|尽早|合理|早日|帮忙?)?(?:修好|维修|修复|修理|检修)|(?:解决|处理)(?!方案)/,
  ],
];
const WANTING =
  /(?:强烈)?要求(?!我|车主|客户|加|必须)|希望|诉求|恳请|恳求|请求|请(?=厂家|4s|店|给|尽快|贵|长安|商家|经销商|帮|马上|立即)|必须(?=给|退|换|赔|召|免费|道)|只想(?=退|要|换)|我要(?=退|求?换|投诉并)|申请(?=退|换|召|赔偿|延)|坚决(?=退|要)|想要?(?=退车|退款|退钱|赔|个说法|要个说法)|(?:再)?(?:给|要|讨)(?:我)?(?:一)?个?(?:合理的?|书面的?)?(?=说法|解释|交代|说明|答复)|(?:应该?|得|是不是该|该)(?=召回|赔|退|道歉|给|补偿)|(?:赶紧|尽快|赶快|为什么不|什么时候|啥时候|快点?)(?=召回)|要(?=退车|退款|退一|赔偿|说法|召回)|(?:还我|凭什么不)(?=退|公道)|(?:能不能|可不可以|可否)(?=退车|退款|换车|赔|召回)|(?:不|拒绝)给?(?=退车|退款|换车|赔偿)|依法|给我(?=换|把[^,。!?;]{1,8}换|退|赔|修好|延)|(?:^|[,。!?;\n])(?=赔偿[^,。!?;]{2}|(?:公开)?道歉|退车|召回)|外加(?=公开|道歉|赔)|给(?=延保|延长)/g;
/** 到底是修还是换: a question, no demand. */
const UNSURE = /到底|还是|是不是要|是否/;
const GIVE_PART = /^把[^,。!?;]{1,8}换/;
/** How far what is wanted stands behind the word of wanting. */
const REACH = 28;
const STOP = /[。!?;\n]/;
/** Said of the others: 厂家要求我加钱. */
const OF_OTHERS = /(?:4s店?|店里?|厂家|厂商|销售|经销商|他们?|客服|售后)[^,。!?;]{0,4}$/;
const NOT_WANTED = /(?:不|没|无需|不用|别|并非|没有)$/;

const mayWant = gate([WANTING]);

/** What the author wants of maker or dealer. */
export const demand: Finder = {
  signs: '退换赔偿召说释复代歉延修决理道终',
  counted: false,
  find({ text }) {
    if (mayWant(text) === 0) return [];
    const found: FoundFact[] = [];
    const told = new Set<Demand>();
    for (const { 0: wanting, index } of text.matchAll(WANTING)) {
      const at = index + wanting.length;
      const before = text.slice(Math.max(0, index - 8), index);
      if (
        OF_OTHERS.test(before) &&
        /要求|请|申请/.test(wanting) &&
        /^(?:我|车主|客户|加)/.test(text.slice(at, at + 3))
      )
        continue;
      if (NOT_WANTED.test(before)) continue;
      const ahead = text.slice(at, at + REACH);
      const stop = STOP.exec(ahead)?.index ?? ahead.length;
      const said = ahead.slice(0, stop);
      const hits: { demand: Demand; from: number; to: number }[] = [];
      for (const [named, words] of WANTED) {
        const hit = named === 'replacePart' ? (words.exec(said) ?? GIVE_PART.exec(said)) : words.exec(said);
        if (hit && UNSURE.test(said.slice(0, hit.index))) continue;
        if (hit) hits.push({ demand: named, from: hit.index, to: hit.index + hit[0].length });
      }
      const named = new Set(hits.map((hit) => hit.demand));
      for (const hit of hits.sort((a, b) => a.from - b.from)) {
        // 希望尽快处理,给个说法: to be dealt with is said by any of the others.
        if (hit.demand === 'repair' && (named.size > 1 || told.size > 0)) continue;
        if (hit.demand === 'replacePart' && named.has('exchange')) continue;
        if (told.has(hit.demand)) continue;
        told.add(hit.demand);
        found.push({ value: { kind: 'demand', demand: hit.demand }, from: at + hit.from, to: at + hit.to });
      }
    }
    return found;
  },
};
