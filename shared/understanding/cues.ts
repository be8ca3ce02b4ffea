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
];

/** Which signs a text in normalised spelling shows, as small numbers. */
export function cues(text: string): number[] {
  const seen: number[] = [];
  CUES.forEach((cue, which) => {
    if (cue.test(text)) seen.push(which);
  });
  return seen;
}

const THEIRS =
  /(?:同事|朋友|邻居|亲戚|老王|表[哥弟姐妹]|我[哥弟舅叔姐]|哥们|群友|网友|隔壁)[^,。!?;]{0,3}(?:的车|那[台辆个]|家?的(?!朋友)|也是这车|[开买]的)|(?:人家|别人|他)(?:的车|那[台辆])/;
const MINE = /我的|我这|我也|我车|我家|我们|俺|本人|自己/;

/** Whether a text in normalised spelling tells of somebody else's car and never of the author's own. */
export const tellsOfOthers = (text: string): boolean => THEIRS.test(text) && !MINE.test(text);
