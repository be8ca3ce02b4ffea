import { clauseAround } from './finder.ts';
import type { RepairVerb } from './repair-verbs.ts';

/** What was not done, or not to this car: advice, plans, refusals, questions. */
const NOT_DONE_BEFORE =
  /(?:不|没有?|未|别|建议|应该|可以|需要|要|得|想|准备|打算|考虑|必须|能|能不能|会|让我|叫我|说|再去|如果|要是|值得|免费|怎么|如何|多少钱|自己|哪|谁|等|给你|楼主|拒绝|不给|承诺|答应|同意|申请|希望|要求|先|帮你|去店里?|建议你?|总算[^,]{0,2}肯|才肯|值不值|该)(?:[^,。!?;了过]{0,5})$/;
/** 新换的件 is spoken of, not changed just then. */
const SPOKEN_OF = /新$/;
const DONE_BEFORE =
  /(?:已经?|给我|帮我|刚刚?|重新|第.次|后来|结果|最后|终于|试过|尝试过?|分别是|处理(?:方式|方案|结果|过程)?(?:是|为|:)|免费给我|给我免费)(?:把?[^,。!?;]{0,6})?$|[做搞弄][了过][^,。!?;]{0,8}$/;
/** Plans and guesses right before the verb, whoever has them. */
const PLANNED =
  /(?:(?<!需|只)要|建议|准备|打算|让我|想|报价|可能|考虑|不用|不肯|没|别)(?:再|先|给我?|直接|去)?$/;
const FORBIDDEN = /(?:别|不要|甭)(?:再|给我){1,2}$/;
/** Weak words against it that a plain 了 behind the verb outweighs. */
const DONE_ALL_THE_SAME = /(?:说|先|自己|去店里?|再去|让我|等|免费|的?得|会)[^,]{0,5}$/;
const DONE_AFTER =
  /^(?:[^,。!?;不没]{0,1})(?:了|过|完|好了|干净|掉了?|上了?|到第|后|以后|之后|下来)|^的(?!时|话|是|钱|价|费|人|问|好)(?:新)?[^,。!?;\n]{2}|^[好完上]?的[,。!?;\n]/;
const DONE_LATER =
  /^[^,。!?;不没就才能可要]{1,12}?(?:了(?!吗|没)|过了?|后|之后|以后|,?(?:还是|依旧|依然|仍然?|也没|都没|没用|无效|好了|没好|不行|照样|又))/;
const NOT_DONE_AFTER =
  /^[^,。!?;]{0,8}(?:吗|么|多少钱|不[??]|要多少|的话|不就|试试|看看(?!了)|(?:就|即)可|一般|需要)|^[^,。!?;]{0,3}(?:时(?!间)|的时候)/;
/** 第二次去,刷程序,头两天好: told like a list, visit by visit. */
const VISIT =
  /(?:第[一二三四五六七八九十\d]{1,2}[次回遍趟](?![^,。]{0,4}(?:要|建议|报价))|(?:[进去回到返]过?[店厂站]|[\d一二三四五六七八九十]{1,3}[月号日])(?=$|[,;]))[^。!?;\n]{0,14}$|[\d一二三四五六七八九十]{1,3}[月号日]$/;
const BARE_AFTER = /^[^,。!?;\n不没能可要]{0,9}(?:[,。;]|$)/;
/** 加氟,一点没凉: what was done and at once what came of it, as in a log. */
const LOGGED_BEFORE =
  /(?:^|[,。!?;:\n、]|[\d一二三四五六七八九][.)、]?|[次回遍趟月日号])(?:去|我|也|就|又|再)?$/;
const LOGGED_AFTER =
  /^[^,。!?;:\n不没就才能可要]{1,9}[,。;:](?:还[^要得想有是可会行没不算好]|还是|又[^要想去换]|没(?:有)?(?:用|好|效|变|改|解|修|治|感)|无[改效变]|一点[都也]?[没不]|照[^片顾]|依[旧然]|仍|不[响抖漏顿]了|好了|就好|这才|总算|终于|立马|正常了|管了|[^,。]{0,4}(?:消失|没了|不见了)|搞定|未[见解改]|也没|都没|白|表彰)/;
/** What is wanted of others is not yet done. */
const WANTED_BEFORE = /(?:要求|诉求|希望|请求|要你们|要他们)[^。!?\n]{0,30}$/;
/** Maintenance and things that are no part of a fault's story. */
const NO_REPAIR =
  /^(?:了|过|的)?(?:一?[部个台辆套次种家拨]|[一两三]个)?(?:手机|电话|车(?!门|窗|灯|机|身|顶|轮|架|载)|新车|房|钱|地方|路|驾驶|老婆|工作|号|了?牌|4s|一?家|店|思路|角度|话|品牌|别的|其他|季|座(?!椅)|人|衣|鞋|脚垫|坐垫|座套|音乐|歌|保险|导航地图|班|师傅|技师|销售|经理|顾问|说法|姿势|三拨|拨|司机|客服|词|口气|脸|桩|油站|加油站|[好几一两二三四五六七八九十\d]{1,2}(?:家|台|辆))/;
const OTHERS = /(?:楼主|他们?|别人|朋友|同事|邻居|人家|有人|车友|网友|大家)[^,。!?;]{0,8}$/;
const THEY_DID = /(?:他们|人家)(?:店里|4s|师傅|售后)?(?:又|就|也|直接|才|最后)?(?:给|帮|把)/;

const NOT_LOOKED = /(?:建议|可以|应该|准备|打算|[没不你](?!出)|怎么|如何|年|定期|需要)[^,]{0,4}$/;
const COUNTED = /^(?:了|过)?(?:都|有|好)?[一二两三四五六七八九十几\d]{1,3}多?[次回趟遍]/;
const BEFORE_REACH = 12;

/** Whether somebody looked, as far as the words before the verb say; what was found is told behind it. */
export function hasLooked(text: string, { from, to }: RepairVerb): boolean {
  return !NOT_LOOKED.test(clauseAround(text, from, to, BEFORE_REACH).before);
}

/** Whether the verb tells of a repair that was done to the author's car. */
export function isDone(text: string, { action, from, to }: RepairVerb): boolean {
  const { before } = clauseAround(text, from, to, BEFORE_REACH);
  const after = text.slice(to, to + 24);
  if (SPOKEN_OF.test(before) && after.startsWith('的')) return false;
  if (NO_REPAIR.test(after) || NOT_DONE_AFTER.test(after)) return false;
  if (OTHERS.test(before) && !THEY_DID.test(before)) return false;
  if (FORBIDDEN.test(before)) return false;
  const done = DONE_AFTER.test(after) || /[了完过]/.test(text.slice(from, to));
  if (!done && PLANNED.test(before)) return false;
  if (!/^[了过完]/.test(after) && WANTED_BEFORE.test(text.slice(Math.max(0, from - 40), from))) return false;
  // 维修四次仍未排除 counts visits and tells of no new one.
  if (action === 'repaired' && text.charAt(to - 1) === '修' && COUNTED.test(after)) return false;
  if (NOT_DONE_BEFORE.test(before) && !DONE_BEFORE.test(before) && !(done && DONE_ALL_THE_SAME.test(before)))
    return false;
  if (done || DONE_LATER.test(after)) return true;
  if (LOGGED_BEFORE.test(text.slice(Math.max(0, from - 5), from)) && LOGGED_AFTER.test(after)) return true;
  if (DONE_BEFORE.test(before) && (/[^,。!?;]/.test(after.charAt(0)) || /[做搞弄][了过]/.test(before)))
    return true;
  return (
    action !== 'inspected' && VISIT.test(text.slice(Math.max(0, from - 24), from)) && BARE_AFTER.test(after)
  );
}
