import { gate } from '../words/gate.ts';
import type { Heard } from './conduct.ts';
import type { Hazard } from './talk.ts';

const HAZARD_WORDS: readonly (readonly [Hazard, string])[] = [
  [
    'fire',
    '自燃(?!险|保险|的?(?:安全)?(?:隐患|风险|可能|危险|传统))|起火|(?<!打|打不|发|点|启动|不|没|一|能|易|刚|车|才)着火(?!点|后|时|前|的时候|困难|慢|就|很|正常|也|快)|着了火|烧着了|烧起来|烧成|火苗|明火|车[^,。]{0,4}烧毁|烧光|冒出?(?:了)?(?:浓|大)?烟(?!.{0,3}(?:机油|尾气))',
  ],
  [
    'brakes',
    '幽灵刹车|(?<!油门)(?<!离合)(?:刹车|制动|煞车|脚刹|踏板)[^,。!?;\\n灯片盘皮你油异响声]{0,8}(?:失灵|失效|失控|没反应|无反应|没有反应|踩不动|踩不下|踩空|没了|不起作用|不管用|完全没|刹不住|刹不下|停不下|硬得?踩不|变硬|突然[变很]?[硬软]|一点(?:也|都)?没|跟没有|跟踩|像踩|不工作)|(?:刹车|制动|踏板)[^。!?;\\n]{0,12}踩到底[^。!?;\\n]{0,8}(?:没|不|才|还|也|都|车|靠手刹)|(?<!油门)(?<!离合)踩到底(?:了)?[^。!?;\\n]{0,4}(?:刹不住|没刹|停不|还在走|没有?制动|不减速|没反应|车还)|刹不住|刹不了|刹不下来|(?:没|没有|无)(?:了)?刹车(?!异|声|片|盘|灯|辅|油|痕|踏|距|总|系|优|的?问题|响|抖)(?:了)?|踩刹车[^,。!?;\\n]{0,6}(?:没反应|没有反应|没用|失灵|不减速|停不|踩不|没有制动)|刹车要?踩(?:得|到)?很?(?:深|底)[^。!?;\\n]{0,3}才',
  ],
  [
    'steering',
    '(?:方向盘?|转向|方向机|助力|电子助力)[^,。!?;\\n灯]{0,7}(?:锁死|锁住|抱死|卡死|卡住|转不动|打不动|拧不动|动不了|失灵|失效|失控|失去助力|没有?助力|无助力|没了|消失|lock|突然[变很]?(?:得|的)?(?:特别|非常|很)?[重沉硬]|打不过来)|(?:失去|没有?了?)(?:转向|方向)?助力|无法转向|不能转向|转向突然|球头(?:断|脱落)|拉杆断',
  ],
  [
    'lossOfDrive',
    '(?:失去动力|失去了动力|动力中断|动力(?:突然)?(?:丢失|消失|全无|丧失|没了)|(?<![太很么点真觉得])没有?了?动力(?!不足|的|了)|动力(?:全|都|完全)(?:没|无)|车就不走|踩油门[^,。!?;\\n]{0,3}空转|(?:高速|快速|环)[上路]?[^。!?;\\n]{0,10}(?:熄火(?!后)|趴窝|抛锚|断电|失速|没动力|动力没|跑不动|掉速)|(?:行驶|行车|开着|跑着|走着|路上|途中|半路|半道|开车|超车|跟车|行进)[^。!?;\\n]{0,8}(?:熄火(?!后)|趴窝|抛锚|断电|失速|没动力|停机)|突然(?:间)?(?:就)?(?:熄火(?!后)|失速|没油门|断电|掉速|没了?动力|不走)|(?:自动|无故|莫名其妙|频繁|老是|经常)(?:就)?熄火(?!启停|后|时)|油门[^,。!?;\\n]{0,5}(?:失灵|没反应|没有反应|无反应|踩不动|踩下去没|失效|卡死|卡住|不回位|无响应)|(?:突然|自己|自动|无故)(?:猛)?(?:加速|窜出去|往前窜|冲出去|急刹)(?!度|踏|性|快|慢)|踩油门(?:都|也)?(?:没反应|没有反应|没用|不走|不动))',
  ],
  [
    'injury',
    '气囊[^,。!?;\\n]{0,8}(?:没有?(?:弹|爆|打开|炸|开|出|反应)|未(?:弹|爆|打开)|不(?:弹|爆|开)|一个(?:都|也)没|都没|无故(?:弹|爆|炸)|自(?:己|动|爆)(?:弹|爆)?)|(?:人|我|他|她|司机|老婆|孩子|家人|驾驶员|乘客|头|腿|手|腰|脸|胸)[^,。!?;\\n]{0,4}(?:受伤|受了伤|骨折|撞伤|划伤|夹伤|烫伤|流(?:鼻)?血|撞破|轻伤|重伤|昏迷)|住(?:了|进)?(?:医)?院|骨折|人员伤亡|(?:被|给)(?:烫|割|夹|砸|炸)伤|(?:死|伤)(?:了)?[一两二三四五\\d]人|去世|身亡|死亡',
  ],
];

const RULES: readonly (readonly [Hazard, RegExp])[] = HAZARD_WORDS.map(([hazard, words]) => [
  hazard,
  new RegExp(words, 'g'),
]);

const mayReport = gate(RULES.map(([, words]) => words));

const GATE = /[燃火烟刹煞制踏踩转方助动速趴抛断熄油囊伤骨院血死亡]/;

/** News, hearsay, other people's cars, fear, supposition, safety in general, and what did not happen. */
const HEARSAY =
  /搜索|听说|据说|新闻|网上|视频|报道|传言|看到|看见|刷到|朋友圈|有人|别人|人家|某|历史|传统|论坛|帖子|通报|召回公告|邻居|同事|朋友(?!们好)|隔壁|楼主|lz|网友|车友|你(?!们)|他(?!们)|那[台辆]|群里|抖音|媒体|奔驰|特斯拉|传闻|曝|楼上/;
const SUPPOSED =
  /如果|假如|要是|万一|会不会|怕|担心|以免|容易|可能(?:会)?|导致|以防|防止|避免|预防|是否|能不能|概率|几率|一旦|若|的话|为什么要|时(?:应该|怎么)|怎么办才|原理|情况下|紧急|演习|模拟|测试|碰撞|试验|教程|等到|才知道|非得|难道|小心|免得|省得|敢|要么|险(?=种)|保险|不计免赔/;
/** What to do in such a case, told to others. */
const ADVICE = /一定要?先|先[开打]双闪|别急着|记得先/;
const DENIED =
  /(?:没|没有|未|不|从不|从没|从未|不会|没出现过?|没发生过?|没遇到过?|也没|都没|没见过?|没听说过?|绝不|无)(?:有|过|再)?$/;
const ASKED = /^[^,。!?;\n]{0,6}(?:[吗么]|\?|是什么|什么原因引起|怎么回事呢)/;
const MINE =
  /我|俺|本人|自己|昨[天晚日]|今[天晚早日]|前[天晚]|刚才|突然|行驶|高速|开着|开车|路上|途中|差点|幸亏|幸好|吓|险些|追尾|撞|新车|提车|公里|发生|导致|车主|半路|一脚|家人|孩子|老婆|已经|了[,。!\n]|了$/;
/** Oil smoke and brakes that merely sound are troubles, not hazards. */
const SMOKE_OF_OIL = /蓝烟|白烟|排气|尾气|抽烟|烟灰|油烟|点烟|烧机油|吸烟|烟味|香烟/;
const OFF_ROAD =
  /启停|停车熄火|倒车入库|挂挡就|怠速|起步|停车|红灯|手动挡|新手|离合|驾校|科目|空挡|挂档|挂挡|原地|拔钥匙|锁车/;
const PARKED = /停车|熄火后|钥匙|拔|锁车|下车|未启动|没着车|停放|怎么解锁|解锁|防盗/;
/** 刹不住 is mostly a matter of feeling; with one of these it happened. */
const SHOCK = /突然|差点|追尾|撞|危险|完全|根本|险些|吓|失控/;
const ADVANCED = /esp|abs灯|灯/;

const REACH = 26;
const MOST = 60;
const STOP = /[。!?;\n]/;

function sentenceAround(text: string, from: number, to: number): { before: string; after: string } {
  const back = text.slice(Math.max(0, from - REACH), from);
  let start = back.length;
  while (start > 0 && !STOP.test(back.charAt(start - 1))) start--;
  const ahead = text.slice(to, to + REACH);
  const end = STOP.exec(ahead)?.index ?? ahead.length;
  return { before: back.slice(start), after: ahead.slice(0, end) };
}

/**
 * Red-line hazards a post in normalised spelling credibly reports of the author's own car, each once. `own`: the post is an
 * owner's own problem; without it the sentence itself must say that it happened to the author.
 */
export function findHazards(text: string, own: boolean): Heard<Hazard>[] {
  const may = mayReport(text);
  if (may === 0 || !GATE.test(text)) return [];
  const found: Heard<Hazard>[] = [];
  for (const [which, [hazard, words]] of RULES.entries()) {
    if (!(may & (1 << which))) continue;
    let tried = 0;
    for (const { 0: said, index } of text.matchAll(words)) {
      if (++tried > MOST) break;
      const to = index + said.length;
      const { before, after } = sentenceAround(text, index, to);
      const around = `${before}${said}${after}`;
      if (HEARSAY.test(before) || SUPPOSED.test(before.slice(-14)) || DENIED.test(before)) continue;
      if (ADVICE.test(around)) continue;
      if (!own && (ASKED.test(text.slice(to, to + 10)) || SUPPOSED.test(around) || HEARSAY.test(around)))
        continue;
      if (!own && !MINE.test(around)) continue;
      if (hazard === 'fire' && SMOKE_OF_OIL.test(around)) continue;
      if (hazard === 'fire' && /烟/.test(said) && !own) continue;
      if (hazard === 'lossOfDrive' && /熄火/.test(said) && OFF_ROAD.test(around) && !/高速|行驶/.test(around))
        continue;
      if (hazard === 'lossOfDrive' && /自动|频繁|老是|经常|无故|莫名/.test(said) && !own) continue;
      // 油门踩下去半天没反应: a lazy car, not one without drive.
      if (hazard === 'lossOfDrive' && /半天/.test(said)) continue;
      if (hazard === 'steering' && PARKED.test(around)) continue;
      if (hazard === 'brakes' && !own && /刹不住|没了|变?[硬软]/.test(said)) continue;
      if (hazard === 'brakes' && (/启停/.test(around) || (/刹不/.test(said) && !SHOCK.test(around))))
        continue;
      if (hazard === 'brakes' && ADVANCED.test(said)) continue;
      found.push({ label: hazard, from: index, to });
      break;
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
