import { gate } from './words/gate.ts';

/**
 * What a post does with what it tells, as plain signs the post heads weigh: a fault named in advice, in somebody else's story or
 * in thanks for a repair is not the fault of one's own car. Each sign is only seen or not; what it means is learned.
 */
const CUES: readonly RegExp[] = [
  // Mended.
  /[修治弄搞]好|处理好|解决了|好了|没了|不响了|正常了|安静了|没再|终于|免费[换修处给]|保内|真相大白|道歉/,
  // Thanks.
  /谢|辛苦|点赞|👍|🙏|❤|🎉|😄|😊|师傅.{0,6}(?:好|耐心|专业|细心)/,
  // A laugh, mostly a bitter one.
  /笑死|呵呵|哈哈|😂|🤣|真行|好家伙|合着|恭喜|感人|遥遥领先|果然|醉了|服了|佩服|绝了/,
  // Me too.
  /^(?:同|\+1|我也|一样|\d+$)|同款|我的也|我也[是有遇碰]|也响|也[有是]这/,
  // My car.
  /我的|我车|我家|我这|我们|俺|本人|自己的|提车|新车|刚[开跑买提]|过保|首保|\d(?:公里|km|万)/,
  // When, and how often.
  /昨天|今天|今早|前天|上周|上个?月|最近|刚才|第[一二三四五]次|次了|冷车|热车|踩|过减速带|打方向|起步|怠速|每次/,
  // Advice.
  /你|楼主|建议|应该|先|看看|试试|多半|估计|大概率|检查/,
  // Others.
  /邻居|同事|朋友|表哥|我哥|我弟|亲戚|别人|老板|他[的家那们]|人家|隔壁|有人|网上|群里|论坛|听说|据说/,
  // Denied.
  /[不没别无][^,。!?;]{0,4}(?:错|差|坏|毛病|问题|后悔|得说|响|抖|卡)/,
  // A number with its measure.
  /\d(?:个|升|l|块|元|万|公里|km|次|天|个月)/,
  // A question.
  /[吗呢]|\?$|请问|求|咋|怎么|有没有|多少|哪/,
  // Against expectation.
  /才|居然|竟然|还|都|就|又|再|越来越/,
  // Buying, selling.
  /想买|准备买|考虑|入手|选哪|哪个好|纠结|对比|观望|优惠|落地|多少钱|团购|出售|转让|求购|报价|微信|批发|私信/,
  // What to do, said to others.
  /(?:^|[,。!;?])(?:先|别(?![人的克])|不用|记得|注意|拿|找|换个|可以|再)|就(?:好|行|没事|可以|不管)|即可|搞定|试试|再说/,
  // It is nothing.
  /正常(?![吗么不,?]|现象[吗么?])|没事|不(?:要紧(?![吗么])|算|至于|用[理管太])|别慌|常见|通病|大惊小怪|有点.{0,2}正常/,
  // How it is in general.
  /一般|通常|基本|多半|大多|九成|十有八九|大概率|都这样|都是|属于|不管是|的话|如果|才(?:能|会|要|算)/,
  // What it comes from.
  /[是因].{0,10}(?:老化|缺油|松了|变形|堵|引起|导致|结构|设计|的事|的锅|自检)|[跟和与].{0,8}(?:有关|无关|没关系)|不是.{0,6}(?:坏|故障|毛病|问题)/,
  // An owner asks what is wrong.
  /什么(?:问题|原因|毛病|件|情况)|(?:哪里|哪儿|从哪)(?:的|来|松|进|查)|查什么|怎么(?:弄|整|修|办|回事)|咋(?:弄|办|整|回事)|支招|指点|思路|遇到过|碰到过|有没有.{0,6}(?:遇|碰|一样|同样)|要紧[吗么]|正常(?:现象)?[吗么?]|正常不|索赔|走质保|的问题[吗?]/,
  // Likened to something.
  /[跟像].{1,10}(?:似的|一样)|成了?.{0,4}ppt|鬼|笑话|还(?:好意思|不如)|也(?:好意思|就这)|谁(?:信|买)|懂的都懂|别(?:买|抱)|劝退|离谱|离了?大谱/,
  // Heard or read of.
  /听|据|网上|新闻|通报|视频|传[言闻说]|帖|群里|论坛|报告/,
];

const mayShow = gate(CUES);

/** Which signs a text in normalised spelling shows, as small numbers. */
export function cues(text: string): number[] {
  const seen: number[] = [];
  const may = mayShow(text);
  CUES.forEach((cue, which) => {
    if (may & (1 << which) && cue.test(text)) seen.push(which);
  });
  return seen;
}

const THEIRS =
  /(?:同事|朋友|邻居|亲戚|老王|表[哥弟姐妹]|我[哥弟舅叔姐]|哥们|群友|网友|隔壁)[^,。!?;]{0,3}(?:的车|那[台辆个]|家?的(?!朋友)|也是这车|[开买]的)|(?:人家|别人|他)(?:的车|那[台辆])/;
const MINE = /我的|我这|我也|我车|我家|我们|俺|本人|自己/;

const mayTell = gate([THEIRS]);

/** Whether a text in normalised spelling tells of somebody else's car and never of the author's own. */
export const tellsOfOthers = (text: string): boolean =>
  mayTell(text) !== 0 && THEIRS.test(text) && !MINE.test(text);
