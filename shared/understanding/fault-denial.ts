import { NO_FAULT } from './fault-evidence.ts';
import type { Span } from './insight.ts';

/** A text of nothing but denials stays cheap. */
const MOST_STRETCHES = 300;

/** Said right before a fault: it is not there. 是不是 and 动不动 are no denials. */
const DENIED_BEFORE =
  /(?:(?<![是会要])不(?:会|再|怎么|容易|太)?|(?<!是)不是|没有?过?|从[未没]|没再|未|毫?无|零|别|会不会(?:有|出现|存在|也|很|容易|经常|再)?|(?:(?<!可)怕|担心|防止|防(?![尘冻侧撞夹盗抱滑溢晒水爆护])|避免|以免|免得)[^,。!?;\n]{0,4}|还在为|并?不是(?:所有|每)[^,。!?;\n]{0,6}都|[笑吓累乐急气饿忙兴]|(?:冻|吓|气|激动|紧张)得?(?:直|浑身|全身|人|我|腿|手)|(?:打算|准备|计划|等到)[^,。!?;\n]{0,2})$/;
/** Denied twice: 没有一处不异响. */
const DENIED_TWICE =
  /(?:没有?|无)[一哪]?[处个件块样天次回脚]?(?:地方)?不$|(?:不是|并非|不能说|不敢说|没有?[一哪][处个件块样天次回])没有?$/;

/** A denial that is a question or a failed repair: 怎么解决异响, 解决不了异响. */
const NO_DENIAL_BEFORE = /(?:怎么|如何|怎样|咋|无法|没法|没有?|未|不能|能不能|求|给|难)[^,。!?;]{0,2}$/;
const REPAIR = /^(?:解决|消除|排除|治好|修好|改善|减少|降低|减轻|杜绝)/;
const IN_VAIN = /^不了/;

/** Stretches of the normalised text in which a fault is denied or praised away; in order. */
export function deniedStretches(text: string): Span[] {
  const stretches: Span[] = [];
  for (const { 0: said, index } of text.matchAll(NO_FAULT)) {
    if (stretches.length === MOST_STRETCHES) break;
    const before = text.slice(Math.max(0, index - 6), index);
    if (/^(?:没有?|无)/.test(said) && DENIED_TWICE.test(`${before}没有`)) continue;
    if (IN_VAIN.test(said) || (said.startsWith('不是') && before.endsWith('是'))) continue;
    if (said.startsWith('不') && DENIED_TWICE.test(`${before}不`)) continue;
    if (REPAIR.test(said) && NO_DENIAL_BEFORE.test(before)) continue;
    stretches.push({ start: index, end: index + said.length });
  }
  return stretches;
}

/** 没觉得动力不够, 不知道烧机油是什么; 如果有异响 only supposes it. */
const UNFELT_BEFORE =
  /(?:没(?:有)?(?:觉得|感觉到?|感到|发现|遇到|碰到|听到|见过?|出过|听说)|不(?:知道|觉得)|不存在|(?:如果|要是|假如|万一|一旦)(?:你|车|它)?(?:的车)?(?:有|出现|发现|遇到|碰到|真)?)(?:有|过|什么|啥|任何|明显|大面积|所谓|会)?的?$/;
/** 大灯里有没有水汽,我这左边一个有: asked of others because it is there. */
const ASKED_BEFORE = /有没有?$/;
const ASKED_OF_OWN =
  /^[^。!?\n]{0,8}[,?](?:我|俺)(?:的|这|家|车|们)?[^,。!?\n]{0,10}(?:有(?!没)|也是|就是|全是|都是)/;

/** Whether the words right before [from, to) deny, only fear or only suppose what stands there. */
export function deniedBefore(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  if (UNFELT_BEFORE.test(before)) return true;
  if (!DENIED_BEFORE.test(before) || DENIED_TWICE.test(before)) return false;
  return !(ASKED_BEFORE.test(before) && ASKED_OF_OWN.test(text.slice(to, to + 32)));
}

/** Between a denied fault and the next of its list: 没有漏油、漏水. */
const LISTED = /^[、和或及与跟也]?(?:没有?|没|不|无)?$/;

/** Whether the fault at `from` goes on a list whose last fault, ending at `denied`, was denied. */
export function deniedInList(text: string, denied: number, from: number): boolean {
  return denied >= 0 && from >= denied && from - denied <= 3 && LISTED.test(text.slice(denied, from));
}

/** 烧机油的、异响的…这些一个都没碰上: everything told before is denied in one word. */
const ALL_DENIED =
  /(?:这些|以上|上述|上面)[^,。!?\n]{0,8}(?:一个|一样|都|全|通通|统统)[^,。!?\n]{0,2}没(?:有)?(?:碰|遇|出|发生|见|中|赶)/g;
const ALL_REACH = 90;

/** Stretches told of only to say that none of it happened. */
export function deniedTogether(text: string): Span[] {
  return Array.from(text.matchAll(ALL_DENIED), ({ 0: said, index }) => ({
    start: Math.max(0, index - ALL_REACH),
    end: index + said.length,
  })).slice(0, MOST_STRETCHES);
}

/** 不顿不抖, 不响也不漏: praise in a row. */
const PRAISED_BEFORE = /不[顿抖响漏卡晃冲闯吵颠飘偏]也?$/;
const PRAISED_AFTER = /^,?也?不[顿抖响漏卡晃冲闯吵颠飘偏](?![了起])/;

/** Whether a word that denies by itself (不顿, 不响) stands in a row of such, which is praise and no cure. */
export function deniedInRow(text: string, from: number, to: number): boolean {
  return (
    text.charAt(from) === '不' &&
    (PRAISED_AFTER.test(text.slice(to, to + 6)) ||
      PRAISED_BEFORE.test(text.slice(Math.max(0, from - 3), from)))
  );
}

/** Said of what may be behind a trouble, not seen: 可能是机脚垫老化. */
const GUESSED_BEFORE =
  /(?:可能是?|也许是?|怀疑是?|估计是?|应该是|会不会是?|是不是|多半是?|十有八九是?|大概率是?|难道是?)[^,。!?;\n]{0,10}$/;

/** Whether the words before `from` only guess at what stands there. */
export function guessed(text: string, from: number): boolean {
  return GUESSED_BEFORE.test(text.slice(Math.max(0, from - 16), from));
}

/** Said right behind a fault: 异响?没有; 一点锈没有; 故障:无. */
const DENIED_AFTER =
  /^(?:(?:什么的|之类的?|的?(?:问题|情况|现象|毛病))?[,:?]?(?:我|我这|这车|一样|一个|啥|倒是?|确实|从来|完全|根本|一点)?[都也全]?没有?(?:遇到|出现|碰到|碰上|发生|发现|听到)?过?(?:[,。!?;~…\n]|$)|[:是]?无[,。;\n]|(?:我|也|就|都|这|倒){0,3}(?:不算|算不上|谈不上|不能算)(?:什么|啥|是)?(?:大)?(?:毛病|问题|缺点|事))/;

/** Whether the words right behind `to` say that what stands before is not there. */
export function deniedAfter(text: string, to: number): boolean {
  return DENIED_AFTER.test(text.slice(to, to + 16));
}

/** 有人说双离合抖,我这台一直没抖: told by others, and the author's own does otherwise. */
const SAID_BY_OTHERS =
  /(?:有人|网上|别人|人家|都|大家|听|据|传|他们|论坛里|销售)说(?:的|是|这车|这款|会|容易|它)?[^,。;!?\n]{0,8}$/;
const OWN_DIFFERS =
  /^[^,。;!?\n]{0,5}[,。;](?:但是?|可是?|不过)?(?:我|俺)[^。;!?\n]{0,10}(?:没|不|从没|从来没|未|反正好)/;

/** Whether [from, to) is hearsay that the author's own car contradicts. */
export function contradicted(text: string, from: number, to: number): boolean {
  return (
    SAID_BY_OTHERS.test(text.slice(Math.max(0, from - 16), from)) && OWN_DIFFERS.test(text.slice(to, to + 26))
  );
}

/** 糊味也没了: what was told before is over. */
const OVER =
  /^(?:也|都|就|倒|倒是|果然|的?(?:问题|毛病|现象|情况)?(?:也|就|都)?)?(?:没有?了|消失了?|不见了|解决了|好了)/;

/** Whether the words right behind `to` say that what stands before is over. */
export function isOver(text: string, to: number): boolean {
  return OVER.test(text.slice(to, to + 12));
}

/** 过热报警: how the car told of what was named right before. */
const TELLS = /^(?:报警|报错|故障|亮灯|灯亮|亮故障灯|警告)/;

/** Whether the fault at `from` only says how the one ending at `to` showed. */
export function tellsOf(text: string, to: number, from: number): boolean {
  return from >= to && from - to <= 1 && TELLS.test(text.slice(from, from + 4));
}

const REPAIRED = /(?:[换修调打紧洗刷光焊垫塞]|更换|处理)(?:[了完好过]|[^,。!?;\n]{1,8}(?:后|之后|以后))/;

/** Whether a repair is told of right before `from`: 换了轴承,踩离合不响了 is a cure, no sign of where it sounds. */
export function repairedBefore(text: string, from: number): boolean {
  return REPAIRED.test(text.slice(Math.max(0, from - 24), from));
}

/** Behind what is only likened: 跟离合器烧了一样. */
const LIKENED = /^(?:了|的)?(?:一样|似的|一般)/;
const LIKE = /(?:跟|像|好像|如同|仿佛)[^,。!?;\n]{0,8}$/;

/** Whether [from, to) is what something is likened to. */
export function likened(text: string, from: number, to: number): boolean {
  return LIKENED.test(text.slice(to, to + 4)) && LIKE.test(text.slice(Math.max(0, from - 10), from));
}
