import { gate } from '../words/gate.ts';
import { type Hit, wantedIn } from './demand-words.ts';
import type { Demand } from './fact.ts';
import type { Finder, FoundFact } from './finder.ts';

/** Words of wanting that need nothing behind them, and those that count only right before what is wanted. */
const WANTING = new RegExp(
  [
    '(?:强烈)?要求(?!我|车主|客户|加|必须|不高|高|很高)|希望|诉求|恳请|恳求|请求|呼吁',
    '请(?=厂家|4s|店|给|尽快|贵|长安|商家|经销商|帮|马上|立即)',
    '我(?:现在|如今|就|只|真正)?要的(?:很简单|不多|就是|是|就)|我(?:就|只|现在)?要(?:你们|他们|厂家|店里)|只要[一两二三四五]?[条点个]?:|我的(?:条件|底线|想法|意见|意思)(?:是|很简单|就|:)|底线(?:是|就|:)|条件(?:是|就|:)|就(?:一个要求|一句话|一条)',
    '必须(?=给|退|换|赔|召|免费|道|更换|书面|公开)|只想(?=退|要|换)|坚决(?=退|要)',
    '我们?(?:现在|就|只|也)?想?要(?=求|换(?:新?车|总成)|退|赔|投诉并|个说法|个解释|一个(?:说法|解释)|书面|道歉|延保)',
    '要么(?=退|换|赔)|申请(?=退|换|召|赔偿|延)|想要?(?=退车|退款|退钱|赔|个说法|要个说法)',
    '(?:再)?(?:给|要|讨|求)(?:我)?(?:一)?个?(?:合理的?|书面的?|明确的?)?(?=说法|解释|交代|说明|答复|公道|准话|准信)',
    '(?:应该?|得|是不是该|该)(?=召回|赔|退|道歉|给|补偿|换新)|(?:赶紧|尽快|赶快|为什么不|什么时候|啥时候|快点?)(?=召回)',
    '要(?=退车|退款|退一|赔偿|说法|召回)|(?:还我|凭什么不)(?=退|公道|给)',
    '(?:能不能|可不可以|可否|能否)(?=退车|退款|换车|赔|召回|给[^,。]{0,4}(?:说法|解释|延|换|赔|退|补))|(?:不|拒绝)给?(?=退车|退款|换车|赔偿)|依法',
    '给我(?=换|把[^,。!?;]{1,8}换|退|赔|修好|延|报销|道歉)|(?:^|[,。!?;\\n])(?=赔偿[^,。!?;]{2}|(?:公开)?道歉|退车|召回(?!信|通知|名单|后|的|了|升级|维修|之|换))',
    '外加(?=公开|道歉|赔|误工|交通|拖车|租车)|给(?=延保|延长)',
    '(?:^|[,。!?;\\n])(?=[^,。!?;\\n]{0,6}质保(?:期)?(?:给我)?延长)',
  ].join('|'),
  'g',
);
/** 厂家要求更换机油: what the others want. */
const OF_OTHERS = /(?:4s店?|店里?|厂家|厂商|销售|经销商|他们?|客服|售后|说明书|手册|上)[^,。!?;]{0,4}$/;
const NOT_WANTED = /(?:不|没|没人|谁也?不|无需|(?:不[用要]|别)(?:再)?|别|并非|没有)$/;
const OF_AUTHOR = /要求|请|申请/;

const mayWant = gate([WANTING]);

/** What the author wants of maker or dealer. */
export const demand: Finder = {
  signs: '退换赔偿召说释复代歉延修决理道终结公报承补',
  counted: false,
  find({ text }) {
    if (mayWant(text) === 0) return [];
    const found: FoundFact[] = [];
    const told = new Set<Demand>();
    for (const { 0: wanting, index } of text.matchAll(WANTING)) {
      const at = index + wanting.length;
      const before = text.slice(Math.max(0, index - 8), index);
      const others = OF_AUTHOR.test(wanting) && OF_OTHERS.test(before);
      if (others && /^(?:我|车主|客户|加)/.test(text.slice(at, at + 3))) continue;
      if (NOT_WANTED.test(before)) continue;
      const hits = wantedIn(text, at);
      const named = new Set(hits.map((hit) => hit.demand));
      const vague = (hit: Hit) =>
        // 希望尽快处理,给个说法: to be dealt with is said by any of the others.
        (hit.demand === 'repair' &&
          /解决|处理|检修|维修/.test(text.slice(hit.from, hit.to)) &&
          (named.size > 1 || told.size > 0)) ||
        (hit.demand === 'replacePart' && (named.has('exchange') || others));
      for (const hit of hits) {
        if (vague(hit) || told.has(hit.demand)) continue;
        told.add(hit.demand);
        found.push({ value: { kind: 'demand', demand: hit.demand }, from: hit.from, to: hit.to });
      }
    }
    return found.sort((a, b) => a.from - b.from);
  },
};
