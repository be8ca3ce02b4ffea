import { gate } from '../words/gate.ts';
import type { Conduct } from './talk.ts';

/** A label and the units [from, to) that say it. */
export interface Heard<Label extends string> {
  label: Label;
  from: number;
  to: number;
}

/** Who must have said it for the last three to be conduct: dealer or maker, not a fellow owner. */
const DEALER =
  /4s|4儿子|店(?!面)|厂[家方商]|售后|客服|经销商|师傅|技师|技工|维修工|修理工|经理|销售|顾问|服务站|维修站|官方|总部|厂里|商家|人家说|工作人员|主管|索赔员|接待|他们/;
const SAYS =
  /说|让|叫|告知|告诉|回复|答复|答|称|表示|解释|认为|声称|给出|坚称|坚持|推说|一句|讲|回|态度|检[查测]|结论/;

/** `told`: only from the mouth of dealer or maker, named in the sentence before it. */
const CONDUCT_WORDS: readonly { conduct: Conduct; words: string; told: boolean }[] = [
  {
    conduct: 'denial',
    words:
      '(?:硬|非|愣|楞|偏|死活)要?说(?!服|明)|一口咬定|死不承认|不(?:肯|愿|愿意)?承认|否认|不认账|拒不承认|明明[^。!?;\\n]{0,16}(?:却|还|硬|非|偏|就是|愣是)[^。!?;\\n]{0,6}(?:说)?(?:没|不|正常)|睁(?:着)?眼(?:睛)?说瞎话|(?:是)?我(?:的)?(?:耳朵|听力|错觉|心理|太敏感|耳)(?:太灵|有问题|的问题|作用|敏感)?',
    told: false,
  },
  {
    conduct: 'denial',
    words:
      '(?:没|没有|无)(?:任何|啥|什么|发现|检查出|查出|查到|检测到)?(?:问题|毛病|故障|异常|异响)(?!.{0,2}[吗么])|(?:一切|检测|检查|都|显示|数据|结果|属于|均|说|是|:|,|说是|显示|结论|结论是)"?(?:是|都|也|完全|很)?正常(?!现象|使用|消耗|损耗|情况|磨损|行驶|工作)|no problem|一切都好|耳朵|误差|标准(?:范围|之?内|流程)|听不(?:到|见|出|出来)|没(?:听到|听见|发现|感觉)|不响|没响|没声(?!音)|质量没问题|不是(?:质量|车的?|他们的?)问题',
    told: true,
  },
  {
    conduct: 'shirking',
    words:
      '踢皮球|踢来踢去|(?:互相|相互|来回)(?:推|扯|踢)|推诿|推托|推脱|推卸|推来推去|扯皮|甩锅|(?:推给|推到|赖给)(?:厂|4s|店|经销|客户|车主|我|驾驶|油|司机)|(?:不归|不属于)(?:他们|我们|4s|厂|店)[^,。!?]{0,3}管|敷衍|打发(?!时间)|跟(?:他们|我们|店里|厂家)(?:没|无)关系|(?:是|怪)(?:我|车主|客户|你)(?:的)?(?:驾驶|开车|操作|使用|脚|鞋|用车)[^,。!?]{0,6}(?:习惯|不当|问题|不好|太)|(?:是|说|怪)我不会(?:开|用|操作|保养|驾驶)|再无(?:下文|音信|回音|消息)|(?:已|就)?转(?:给)?(?:经销商|4s店?|售后|厂家)(?:跟进|处理)|(?:踢|推)(?:来|回)|没有?(?:一个)?人(?:给我)?(?:打|回)过?(?:一个)?电话|电话(?:一个)?(?:都|也)?没(?:接|有|人)|搪塞|糊弄|应付了事|避而不谈|爱答不理|不了了之|各种(?:理由|借口|推)|找(?:各种)?(?:借口|理由)|一拖再拖|拖延|一直拖|拖着不|一推再推|能拖就拖|推三阻四|置之不理|不闻不问|不理不睬|石沉大海|无人(?:问津|处理|理睬|理会)|没人(?:管|理|处理|负责)|没有?(?:下文|回音|人管|人理)|杳无音信|再观察|先观察|观察观察|让我(?:去)?找(?:厂|4s|店|经销|客服)|(?:厂家?|厂商)(?:让|叫|要)[^,。!?]{0,4}找(?:4s|店|经销)|(?:4s店?|店里|店家|经销商)(?:让|叫|要)[^,。!?]{0,4}找厂|不(?:作为|负责任|管不问|予理睬|予处理|给处理|搭理|理人)|拒不(?:处理|解决)|拒绝(?:处理|解决|承担)',
    told: false,
  },
  {
    conduct: 'allLikeThat',
    words:
      '(?:全|都|也|就)都?(?:是)?(?:这个声|这声|这毛病|有这|有这个|这样|这个样子|这样子|如此|这德行)的?(?![做干弄说开修,])|都一样|都有|都响|都这|都会|都烧|正常现象|通病|普遍(?:现象|问题)|共性问题|正常(?:范围|消耗|损耗|情况|磨损)|(?:车)?的?(?:特性|设计如此|设计问题|设计就)',
    told: true,
  },
  {
    conduct: 'noSolution',
    words:
      '没有?(?:任何|什么|啥|好的?|有效的?|具体的?|个|更好的?|其他|别的)?(?:的)?(?:解决)?(?:方案|办法|方法|措施|辙)|没法(?:修|治|解决|处理|弄|子)|没办法|无法(?:解决|修复|修理|处理|维修|根治|修)|(?:解决|修|处理|弄)不(?:了|好)|无解|(?:暂|尚|目前)无?(?:没有?|未有)?(?:解决)?方案|没(?:有)?配件|等(?:待)?(?:厂家?|厂方|厂商|总部|总厂|公司)(?:的)?(?:通知|回复|答复|方案|消息|来人|出方案|技术|出|反馈|解决|处理)|等(?:通知|方案|升级)|(?:查|找|检查|检测)不出(?:来)?(?:原因|问题|毛病|哪|什么|是)|(?:查|找)不到(?:原因|问题|毛病)|没(?:查|找)(?:出|到)(?:来)?(?:原因|问题)?|无法判断|药方没有|无能为力|束手无策|(?:不知道|不清楚)(?:什么|啥|哪里?)(?:原因|问题|毛病)|修不了|治不好|只能(?:这样|将就|忍|等|凑合)',
    told: true,
  },
];

interface Rule {
  conduct: Conduct;
  words: RegExp;
  told: boolean;
}
const RULES: readonly Rule[] = CONDUCT_WORDS.map(({ conduct, words, told }) => ({
  conduct,
  words: new RegExp(words, 'g'),
  told,
}));

const mayTell = gate(RULES.map(({ words }) => words));

/** Cheap first look: without one of these words a post tells of nobody's conduct. */
const GATE =
  /4s|店|厂|售后|客服|经销商|师傅|技师|工|经理|销售|服务站|维修|官方|踢|推|扯皮|敷衍|打发|拖|承认|硬说|非说|否认|认账|没人|理|观察|借口|明明|睁/;

/** Owners comforting each other, and what was mended after all. */
const NOT_CONDUCT = /楼主|你的?|淡定|放心|理解|请问|是不是|是否|会不会|难道|[吗么]$/;
const SENTENCE_REACH = 44;
const MOST = 60;
const STOP = /[。!?\n]/;

/** Where the sentence around a unit begins, at most SENTENCE_REACH units before it. */
function sentenceBefore(text: string, at: number): string {
  const back = text.slice(Math.max(0, at - SENTENCE_REACH), at);
  let start = back.length;
  while (start > 0 && !STOP.test(back.charAt(start - 1))) start--;
  return back.slice(start);
}

/** Said by dealer or maker: they are named before it with a verb of saying between. */
function saidByDealer(before: string): boolean {
  const named = DEALER.exec(before);
  if (!named) return false;
  return SAYS.test(before.slice(named.index + named[0].length));
}

/**
 * How dealer or maker behaved, as a post in normalised spelling tells it, each conduct once. `own`: the post is an owner's own
 * problem; others' stories and general talk need the dealer named even where the words alone would do.
 */
export function findConduct(text: string, own: boolean): Heard<Conduct>[] {
  const may = mayTell(text);
  if (may === 0 || !GATE.test(text)) return [];
  const found = new Map<Conduct, Heard<Conduct>>();
  for (const [which, { conduct, words, told }] of RULES.entries()) {
    if (!(may & (1 << which)) || found.has(conduct)) continue;
    let tried = 0;
    for (const { 0: said, index } of text.matchAll(words)) {
      if (++tried > MOST) break;
      const before = sentenceBefore(text, index);
      const after = text.slice(index + said.length, index + said.length + 3);
      const near = before.slice(-12);
      if (/^[^,。]?[吗么]|^\?/.test(after) || NOT_CONDUCT.test(near)) continue;
      // 两家说正常: the word for saying may be the first of what was found.
      const until = `${own ? before : before.slice(-18)}${said.slice(0, 2)}`;
      if (told ? !saidByDealer(until) : !own && !DEALER.test(before)) continue;
      found.set(conduct, { label: conduct, from: index, to: index + said.length });
      break;
    }
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}
