import type { Insight } from '../insight.ts';
import { gate } from '../words/gate.ts';
import type { Heard } from './conduct.ts';
import type { Intent } from './talk.ts';

/** What to do about a trouble. */
const HELP =
  /怎么(?:解决|办|处理|回事|弄|修|整|搞|消|维权|治)|咋(?:办|回事|整|解决|弄|搞)|如何(?:解决|处理|修|消除|维权|办)|求(?:助|解|大神|高手|支招|帮|教|指点|救|高人)|(?:什么|啥)(?:原因|情况|问题|毛病|鬼|件坏)|(?:正常|要紧|有影响|危险|严重)(?:吗|么|不|嘛)|是不是正常|正不正常|要不要紧|哪(?:里|儿|个|块)?(?:的)?(?:问题|毛病|坏)|有(?:没有)?(?:同样|同款|类似|一样|遇到|碰到|出现)|谁(?:遇到|碰到|知道|有)[^,。!?]{0,10}|能(?:不能)?(?:退|换|索赔|修|保修)(?:吗|么|不)?|(?:支招|指点|指教|帮忙看看|帮看看|帮我看看|帮帮|赐教|解答)|为什么|为啥|请(?:教|问|大神|各位|专家)|是[^,。!?;]{1,10}(?:吗|么|吧|坏了|的问题)\??|会是[^,。]{1,8}(?:吗|\?)|可能是[^,。]{1,8}(?:吗|\?)|敢不敢开|还能开吗|遇到过|是不是[^,。!?;]{1,10}的(?:事|锅)|要不要(?:去店|进店|返厂|修|换|紧)|合理(?:吗|么)|这算[^,。!?;]{0,8}(?:吗|么)|该(?:查|换|修)(?:哪|什么|啥)|求懂|讲讲/;
/** Information wanted by who chooses, buys, or owns without trouble. */
const ASK =
  /请问|想问|问(?:下|一下|问|个)|咨询|求(?:推荐|科普|问|教|购|介绍)|哪(?:个|款|家|种|里|儿|一)(?:好|更|比较|有|能|可以|买|卖)?|多少(?:钱|油|个|公里|万|合适|米|寸|块|升)?|多(?:久|长|大|高|重)(?:能|会|换|一|才)?|怎么(?:样|选|买|用|设置|调|开|看|算|操作|打开|关|换|装|联)|如何(?:选|用|设置|操作|打开)|咋样|咋(?:选|用|调)|值(?:不值)?得?(?:吗|买吗|入手吗)|要不要|用不用|需不需要|能不能|可不可以|可以[^,。!?]{0,8}(?:吗|么|不|嘛)|是不是|是否|有没有|会不会|好不好|行不行|靠谱(?:吗|么|不)|几(?:个|年|月|天|万|升|档|座|时|点|号)[^,。!?]{0,6}(?:\?|呢|啊|合适|好)|什么(?:时候|价|意思|区别|牌子|型号|材质|颜色|品牌|油|配置|功能|样|软件|胎|车型|时间)|啥(?:时候|价|意思|区别|牌子|型号)|(?:吗|么|呢|嘛|不|没|吧|啊)\?|[吗嘛](?:[,。!?~ ]|$)|(?:怎么|咋)[^,。!?;]{0,8}\?|还是[^,。!?;]{1,12}(?:\?|好|呢)|\?\s?$|纠结|谁(?:知道|有|能|用过|装过|换过)|求(?:解|指)|拿(?:得)?下(?:吗|不)/;
const QUESTION =
  /[?吗么呢嘛咋]|怎|哪|什么|啥|多少|几|请问|求|谁|不\b|还是|有没有|是不是|能不能|要不要|可以|咨询|纠结|为|遇到|正常|如何|教|指|帮|问/;

const DISSUADE =
  /(?:千万|真的?|大家|劝你?|奉劝|建议|还是|最好|各位|兄弟们?|朋友们?|以后)(?:都|就)?(?:别|不要|勿|慎)(?:再)?(?:买|碰|入|提|选|考虑|上当|来)|(?:别|不要|莫|勿)(?:再)?(?:买|入手|入坑|提车|选|考虑|碰|被骗|上当|信)(?!了保险|保险|太贵)(?:这|它|了|此|该|车|他|啊|,|。|!|$|长|4|任|国|日|合)|劝退|慎(?:买|入|购|重(?:购|买|入|选|考虑))|避坑|避雷|踩雷|远离|谁买谁|打死(?:也|都)?不(?:买|会买|要)|不(?:推荐|建议)(?:大家|各位|你们?|购?买|入手|入|选|考虑|这)|再也不(?:会)?(?:买|碰|选|考虑|信|去|来)|下辈子(?:也|都)?不|一生黑|(?:引以为戒|前车之鉴)|想买的?[^,。!?]{0,6}(?:三思|慎|注意|小心|谨慎)|三思|(?:爱买不买|后悔买|后悔死|悔不当初|肠子.{0,2}悔)|(?<!欧)拉黑(?!猫)|永不|抵制/;
const NOT_DISSUADED = /(?:如果|要是)[^,。!?;]{0,8}$|为什么|[^,]{0,2}(?:就|可以)(?:别|不要)买/;

/** Praise said without the tone of the whole post being so. */
const PRAISE =
  /(?:非常|很|挺|十分|相当|超级|真心|特别|比较|还算|总体|整体)(?:的)?(?:满意|喜欢|给力|舒服|不错|好用|靠谱|省心|棒|值)|(?:强烈|真心|值得)推荐|点赞|表扬|良心|物超所值|没(?:有)?后悔|不后悔|完美|大爱/;

const maySay = gate([HELP, ASK, DISSUADE, PRAISE]);
const HELPS = 1;
const ASKS = 2;
const DISSUADES = 4;
const PRAISES = 8;

const span = (words: RegExp, text: string): { from: number; to: number } | null => {
  const hit = words.exec(text);
  return hit && hit[0].length > 0 ? { from: hit.index, to: hit.index + hit[0].length } : null;
};

/**
 * What the author wants with a post, the main thing first. Complaining and praising follow what the insight already says of
 * complaint and tone. `text` is in normalised spelling.
 */
export function judgeIntents(
  text: string,
  insight: Pick<Insight, 'complaint' | 'polarity' | 'relevance' | 'conduct' | 'facts'>,
): Heard<Intent>[] {
  const { complaint, polarity, relevance } = insight;
  if (relevance.relevance === 'idle') return [];
  const whole = { from: 0, to: text.length };
  if (relevance.relevance === 'advert') return [];
  const may = maySay(text);
  const asking = may & (complaint ? HELPS : ASKS) && QUESTION.test(text);
  const help = complaint && asking ? span(HELP, text) : null;
  const ask = !complaint && asking ? span(ASK, text) : null;
  const warned = may & DISSUADES ? span(DISSUADE, text) : null;
  const dissuade =
    warned && !NOT_DISSUADED.test(text.slice(Math.max(0, warned.from - 10), warned.from)) ? warned : null;
  const quarrel =
    insight.conduct.length > 0 ||
    insight.facts.some(({ kind }) => kind === 'demand') ||
    polarity === 'negative';
  // Who tells to the end how it was mended tells it for others.
  const last = insight.facts.findLast((fact) => fact.kind === 'repair');
  const ended = last?.kind === 'repair' && last.outcome === 'fixed';
  const found: Heard<Intent>[] = [];
  const add = (label: Intent, at: { from: number; to: number } | null): void => {
    if (at) found.push({ label, ...at });
  };
  if (dissuade && !complaint) add('dissuade', dissuade);
  const loud = insight.conduct.length > 0 || insight.facts.some(({ kind }) => kind === 'demand');
  if (complaint) {
    // Who asks what to do wants help; who names culprits or asks for money back complains.
    if (help && !loud) add('help', help);
    const told = ended && !help && !loud && !dissuade;
    if (told) add('share', whole);
    else if (!help || quarrel) add('complain', whole);
    if (help && loud) add('help', help);
    add('dissuade', dissuade);
  }
  add('ask', ask);
  if (polarity === 'positive' && !complaint)
    add('praise', (may & PRAISES ? span(PRAISE, text) : null) ?? whole);
  if (found.length === 0) add('share', whole);
  return found;
}
