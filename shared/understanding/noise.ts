import type { Span } from './insight.ts';

/** Words for a car's unwanted sound. The first stand for themselves; sounds need a car part or 响/声 nearby, see `SOUND`. */
const NOISE =
  /异响|異響|噪音|噪声|杂音|杂声|共振|共鸣声|啸叫|怪响|怪声|怪音|异音|胎噪|风噪|轰鸣|蜂鸣|抖动声|摩擦声|响声|响动|敲缸|有响|又响|还响|会响|总响|老响|乱响|在响|一直响|响个不停|嘎吱|吱嘎|咯吱|吱呀|咯噔|咔哒|咔嗒|咔咔|哒哒|嗒嗒|哐当|哐哐|咣当|咚咚|嗡嗡|呜呜|滋滋|吱吱|嘎嘎|咯咯|嘎达|沙沙|哗哗|隆隆|轰轰|嘶嘶|唧唧|啪啪|哧哧|嘣嘣|当当响|叮当|(?:嗡|吱|咯|嘎|咔|哒|滋|呜|哐|咚|砰|嘭)的?(?:响|声|一声)|[^影音反回]响(?:得|的)?(?:厉害|很|很大|不停|起来)|\b(?:noise|noisy|rattl\w{0,4}|squeak\w{0,4}|creak\w{0,4}|squeal\w{0,4}|clunk\w{0,4}|whin(?:e|es|ing)|buzzing|knocking|hum(?:ming)?|grinding)\b/g;

/** Said of silence, of a horn or a speaker, or of influence: not a fault's sound. */
const NOT_NOISE =
  /(?:没有?|无|未|不|零|毫无|降|减|隔|抗|防|消|控|抑)(?:任何|什么|啥|一点|听?到|发现|出现|再|明显|多余的?|低|少|小|除|制|了){0,3}(?:异响|噪音|噪声|杂音|胎噪|风噪|共振|怪响|异音|轰鸣|响声)|(?:噪音|噪声|胎噪|风噪|异响|杂音|轰鸣)(?:控制|抑制|处理|隔绝|隔离)?(?:的|得|也|都|还|比较|非常|很|挺|算|真|几乎|基本|可以|更|蛮){0,4}(?:小|低|好|不错|不大|不明显|优秀|没有|没了|消失|轻微|出色|到位|理想|满意|可以接受|能接受)|主动降噪|(?:音响|喇叭|音箱|扬声器|低音炮)[^。,!?;\n]{0,6}(?:噪音小|咚咚|轰轰)|(?:轰鸣|声浪)[^。,!?;\n]{0,4}(?:好听|过瘾|激情|悦耳)|笑呵呵|呜呜呜{2,}|\b(?:no|without any|zero|little|less) (?:\w+ )?(?:noise|rattles?|squeaks?|creaks?)\b|\bquiet\b/g;

/**
 * Stretches of the normalised text that name an unwanted sound, praise for silence left out.
 * Offsets are units of the normalised text.
 */
export function findNoise(text: string): Span[] {
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
    if (!quiet || quiet.start >= end) found.push({ start, end });
  }
  return found;
}
