import type { Span } from './insight.ts';
import { gate } from './words/gate.ts';

/** Nouns and verbs for a car's unwanted sound, which stand for themselves. */
const NAMED =
  '异响|噪音|噪声|杂音|杂声|共振|共鸣声|啸叫|怪响|怪声|怪音|异音|怪叫|尖叫|胎噪|风噪|轰鸣|蜂鸣|抖动声|摩擦声|敲击声|撞击声|漏风声|响声|响动|敲缸|异向声|异想声|口哨声|吹口哨|哨音|哨声|电流声|水流声|流水声|嗡鸣|闷响|巨响|杂响|咬齿声|打齿声|摩擦音|金属声|气流声|啸声|尖啸|(?<!无)共鸣(?!箱)|蛐蛐叫|有风声|风声(?:很|太|特别|好|巨)?大|有异[向想像]|有响|又响|还响|会响|总响|老响|乱响|在响|一直响|响个不停';

/** What it sounds like. */
const SOUNDS =
  '嘎吱|吱嘎|咯吱|吱呀|吱扭|咯噔|咯嗒|咔哒|咔嗒|咔咔|喀喀|哒哒|嗒嗒|哐当|哐啷|哐哐|咣当|咣咣|咚咚|噔噔|嗡嗡|呜呜|滋滋|吱吱|嘎嘎|嘎嘣|嘎啦|嘎巴|咯咯|嘎达|沙沙|哗哗|哗啦|隆隆|轰轰|嘶嘶|唧唧|啪啪|哧哧|嘣嘣|叮叮|铛铛|邦邦响|咕咕响|咕噜咕噜|呼噜呼噜|滴答滴答|咻咻|嗷嗷叫|哼哼声|当当响|叮当|咔啦|喀啦|咯嘣|咣啷|咕咚|噗噜|扑扑声|扑隆通|嘭嘭|砰砰|咝咝|嘚嘚|嘚儿|啪嗒|滋啦|咯啦|嘎哒|咯哒|喀哒|喀嚓|吱哇|咕咕|呼呼(?:响|声|的?叫|往?里?进|漏)|突突(?:响|声|叫|突)|咕叽|噼里啪啦|噼啪|吧嗒|咯叽|哐嚓|嘎噔|梆梆|duang|咚隆|哐嘡|锵锵|咿咿(?=叫|响|的|地)|啾啾(?=叫|响)|吭吭(?=叫|响)|(?:哨子?|笛子?|蝉|蛐蛐|口哨|拖拉机|飞机|海螺)(?:一样|似的)的?(?:声音|声|动静|响)';

/** One beat of it, in quotes or not, with the word for sound behind: 咚的一声, "嘣"一声. */
const BEAT =
  '[嗡吱咯嘎咔哒滋呜哐咚砰嘭嘣叮铛噗咣噔啪喀嗒嘚咝锵哽当突][\\"”、—-]{0,3}[的地]?(?:响|声|得(?:厉害|慌|很|人|耳|特别|越来越|像|跟)|[一两]声|[一两]下)|(?<=["“「])[嗡吱咯嘎咔哒滋呜哐咚砰嘭嘣叮铛噗咣噔啪喀嗒嘚咝唧噜扑隆通啷锵哽当突咕儿啦][嗡吱咯嘎咔哒滋呜哐咚砰嘭嘣叮铛噗咣噔啪喀嗒嘚咝唧噜扑隆通啷锵哽当突咕儿啦—-]{0,5}(?=["”」])';

/** A sound too loud or strange, or gone when the clutch is pressed. */
const LOUD =
  '声音(?:有点|很|太|好|特别|越来越|非常|比较)?(?:大(?!灯|家)|响|吵|怪|奇怪|不对|不正常|刺耳|难听)|离合[^,。!?;\\n]{0,3}声音(?:就|会)?(?:消失|没了|没有)|(?:太|很|好|真|巨|有点|特别)吵(?!架)|吵死|吵得|刹车[片盘]?(?:会|总是?|老是?|一直|又|还|也)?叫(?![停换做])';

/** The verb itself: not of loudspeakers, horns, warnings or influence, not denied, not fame. */
const RINGS =
  '(?:刹车|[片盘泵]|皮带|轴承|电机|压缩机|[前后]轮)(?:[一踩就会总老在又还也都直乱嗷光]){1,4}叫(?![停换做我他你人客唤])|(?<![影音反回不没无别少打]|没有)响(?!应|亮|当当|彻|起(?!来)|指)';

const ENGLISH =
  '\\b(?:noise|noisy|rattl\\w{0,4}|squeak\\w{0,4}|creak\\w{0,4}|squeal\\w{0,4}|clunk\\w{0,4}|whin(?:e|es|ing)|buzzing|knocking|hum(?:ming)?|grinding)\\b';

const NOISE = new RegExp([NAMED, SOUNDS, BEAT, LOUD, RINGS, ENGLISH].join('|'), 'g');

/** Said of silence, of a horn or a speaker, or of influence: not a fault's sound. */
const NOT_NOISE =
  /(?<!不是|并非|不能说|不敢说)(?:没有?|无|未|不|零|毫无|降|减|隔|抗|防|消|控|抑)(?:任何|什么|啥|一点|听?到|发现|出现|再|明显|多余的?|低|少|小|除|制|了){0,3}(?:异响|噪音|噪声|杂音|胎噪|风噪|共振|怪响|异音|轰鸣|响声)|(?:噪音|噪声|胎噪|风噪|异响|杂音|轰鸣)(?:控制|抑制|处理|隔绝|隔离)?(?:的|得|也|都|还|倒是|倒|比较|非常|很|挺|算|真|几乎|基本|可以|更|蛮){0,4}(?:小|低|好|不错|不大|不明显|优秀|没有|没了|消失|轻微|出色|到位|理想|满意|可以接受|能接受)|主动降噪|(?:音响|喇叭|音箱|扬声器|低音炮)[^。,!?;\n]{0,6}(?:噪音小|咚咚|轰轰)|(?:轰鸣|声浪)[^。,!?;\n]{0,4}(?:好听|过瘾|激情|悦耳)|(?:音响|喇叭|音箱|扬声器|低音炮|报警器?|警报|雷达|提示音?|电话|手机|闹钟|铃声?|掌声|炮|收音)[^,。!?;\n]{0,6}响|按[得的不]?响|震天响|不能?再?响|(?:真|都|也|再)[没不]响|[没不](?:再|会|怎么|太)响|笑呵呵|雪地?[^,。!?;\n]{0,4}咯吱(?:咯吱)?|关门[^,。!?;\n]{0,6}["“「]?[嘭砰]{1,4}|呜呜呜{2,40}|(?:噪音|噪声|异响|杂音|声音)比[^。,!?;\n]{1,8}(?:小|轻|少|低|好)|[咚砰嘭噗][的]?一?声[^。!?;\n]{0,4}(?:有质感|厚实|高级|好听|踏实|扎实|沉稳|闷实)|["“]?[砰嘭]["”]?的?一[声下][^。!?;\n]{0,12}(?:爆了|爆胎|炸|碎|撞|追尾)|\b(?:no|without any|zero|little|less) (?:\w{1,20} )?(?:noise|rattles?|squeaks?|creaks?)\b|\bquiet\b/g;

const mayNoise = gate([NOISE]);

/**
 * Stretches of the normalised text that name an unwanted sound, praise for silence left out; what stands together (沙沙响) is one stretch.
 * Offsets are units of the normalised text.
 */
export function findNoise(text: string): Span[] {
  if (mayNoise(text) === 0 || text.search(NOISE) < 0) return [];
  const silent: Span[] = [];
  for (const match of text.matchAll(NOT_NOISE))
    silent.push({ start: match.index, end: match.index + match[0].length });
  const found: Span[] = [];
  let next = 0; // the first silent stretch that does not end before the noise at hand; both lists are in order
  for (const match of text.matchAll(NOISE)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < silent.length && (silent[next]?.end ?? 0) <= start) next++;
    const quiet = silent[next];
    if (quiet && quiet.start < end) continue;
    const last = found.at(-1);
    if (last?.end === start) last.end = end;
    else found.push({ start, end });
  }
  return found;
}
