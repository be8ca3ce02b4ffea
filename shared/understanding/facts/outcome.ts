import type { Outcome } from './fact.ts';

/** How far behind a repair its outcome may stand, and a word of praise that may as well be about the car. */
const REACH = 64;
const NEAR = 26;
const PARAGRAPH = /\n/;
const SENTENCE = /[。!?\n]/;
const TWO_SENTENCES = /^[^。!?\n]{0,64}[。!?\n][^。!?\n]{0,64}/;

const SPAN =
  '(?:[几一两二三四五六七八九十百千半\\d]{1,4}多?(?:个?(?:来)?(?:天|月|星期|礼拜|周|小时)|公里|次))';
/** What goes wrong again, or is done again to see it: 又响, 又一坑水. Not what people do next: 又去, 又换. */
const AGAIN =
  '又(?![去换说讲给让叫花跑约等查好要打问拖能修加洗刷调拆开回到过买带做不没装跟找送喊是让试])|又(?:不[^,。是去换能想给让]|没[电力冷风声反]|开始|出现|回来|来(?:了|[,。]|一[次回遍])|犯|复发|是(?:老样|一[^,。]{0,2}[坑地滩水片]|这|那))';

const WORSE =
  /更(?:响|严重|厉害|大|差|抖|明显|频繁)|反而(?=更|还|又|响|抖|多|变|加)|变本加厉|越修越|越来越|比(?:以前|之前|原来|没[修换刷])还(?!好|强)/;
const CAME_BACK = new RegExp(
  `(?:好了?|管用?了?|凉快?了?|稳了?|消停了?|安静了?|正常了?|没事了?|撑了?|顶了?)(?:了)?(?:没|不到|也就)?${SPAN}` +
    `|(?:过|没|不到)(?:了|过)?${SPAN}[^。!?;\\n]{0,6}(?:又|再|就|还)|${SPAN}(?:后|以后|之后)?,?(?:就|它|声音|毛病|问题|现在|竟然|居然)?又` +
    `|头[一几两二三]?(?:个)?[^,。]{1,4}(?:好|没|不|正常|安静|管用)[^。!?;\\n]{0,8}[,;](?:现在|后来|之后|然后|再|又|接着|往后)` +
    '|又(?:开始|出现|响|坏|犯|抖|漏|来了|来[,。]|来一|不行|不[凉热亮动灵转]|回来|复发|亮|黑屏|死机|这样|是老样子|一样|有了|有[^人],?|烧|顿|叫|滴|掉|卡|渗|偏)' +
    '|好景不长|复发|再次出现|再犯了|死灰复燃|卷土重来|(?:接|继)[着续](?:唱|响|叫)|开回家(?:又|就)|好一[天阵会][^,。]{0,2}坏一[天阵会]|没[几两]天就|(?:第二|当|转|[两三几])天(?:就)?(?:跑光|漏光|没了|打回|现)',
);
const NOT_FIXED =
  /还是[^,。!?;]{1,8}?(?:响|抖|漏|闯|顿|窜|卡|晃|偏|叫|咯噔|嗡|吱|异|渗|滴|臭|亮)|没(?:有)?(?:修(?!过)|弄|搞|治|解决|改善|效果|好转|作用|起色|变(?![速形])|见[好效]|用(?!过|了)|[卵鸟屁]用|好(?!说|像|好)|管用|任何(?:改善|效果|作用|变化|好转))|还是(?=有|响|抖|漏|一样|不(?!错)|没|老样|会|这样|那样|那个|原|存在|酸|臭|偏|晃|冒|窜|松|掉|热风|不|出现|无|坏|亮|顿|烧|打|跑|卡|死|黑|慢|同|check|咯|嗡|吱|重|沉|异|闯|熄|滴|渗|叫|照)|依[旧然](?!好|很好|不错)|仍(?!可)|不管用|不顶[用事]|于事无补|未(?:见)?(?:解决|改善|好转|修好|果|能|排除|消除)|无(?:效|果|用|济于事|改善)|照样|照旧|原样|原封不动|换汤不换药|放弃治疗|老样子|不(?:行|解决问题|见[好效]|起作用|好使)|修不[好了]|故障依旧|问题依旧|白(?:换|修|搞|弄|搭|折腾|花|跑)|等于没|[跟和]没(?:修|换|弄|调)|没(?:啥|什么)(?:用|效果|变化|改善)|一点用|一点[没不][少变好见]|继续(?:响|抖|漏|坏)|都没(?:用|好|效)|也没(?:用|好|效)|解决不了|[还仍](?:响|抖|漏|叫|烧|卡|顿|偏|晃|闯|掉|落|沉|松|闪|黑|渗|滴|窜|坏|亮|有|在(?!修|路|店|等)|会|没好|不好|不[凉热亮动灵行]|那样)|照[响抖漏偏烧顿掉卡]|没(?:什么)?感觉|一点(?:都|也)?[没不](?!错)|白换|一样(?:响|抖|漏|卡|顿|亮|叫)|一直没|(?:说|讲|称)(?:是|都|车|一切|完全|数据|各项)?(?:没(?:有)?(?:问题|毛病|故障)|正常)|没(?:有)?(?:查|检)(?:出|到)|(?:查|检)不(?:出|到)|没查|退不回|减轻|not? (?:fixed|better|use)|still/;
const FIXED =
  /好了(?!没|几|[一两二三四五]|吗|么)|解决了?(?!吗|么|不|方案|办法|问题)|不(?:响|抖|漏|顿|闯|烧|黑屏|死机|跑偏|亮|滴|叫|闪|偏|晃|卡|渗|冲)(?:了|[,。!;\n]|$)|没(?:再|有再)|再(?:也)?没|(?:至今|现在|今天)(?:都|也|还|一直)?没|(?:到现在|至今|到今天)[^,。]{0,3}(?:干净|干干净净|好好的|一[声滴点]没)|一[声滴点][不没](?:有|漏|响|渗|抖)|这才好|才好[,。!;\n]|才好$|稳稳的?|[抖响漏闯顿]没了|gone|happy end|正常了|消失了?|没有?了|安静了|消停了(?!没|[几一两])|总算(?:好|消停)|搞定|没(?:有)?问题了|(?:就|才)算(?:是)?(?:完|好|治)|算治住|治住|稳了|没(?:再)?犯|根治|痊愈|立竿见影|不再|告别|[修弄整搞治]好|恢复(?:正常)?|顺(?:畅|滑)?(?:了|多了|得)|好多了|明显改善|改善(?:很多|明显|了)|一切正常|(?:就|都)好(?!像|比)|(?:路上|当[天场时])[^,。]{0,3}(?:好|正常|没事)|清净|完事|判若|灯(?:就|也)?灭了|凉快了|焕然一新|如新|满血/;
const PLEASED = /服务到位|完美|不错|满意(?!度)|靠谱|点赞/;
/** How far behind the looking it stands that nothing was found. */
export const NOTHING_REACH = 40;
/** The workshop looked and found nothing. */
export const NOTHING_FOUND =
  /(?:没|无|未|不)(?:有)?(?:发现|查到|查出|检查出|检出|听到|读到|找到|出来)?(?:什么|啥|任何|明显)?(?:异常|问题|毛病|故障|原因|声|码)|(?:说|讲|称|是|为|一切|数据|显示|结论|属于|都|完全)[^,。]{0,6}正常|正常(?:现象|范围|的)|标准(?:范围|之?内|里)|合格|[听查看找检摸测试](?:了半天)?[不没](?:出|到|见|着)|没毛病|啥[也都]没/;

const first = (words: RegExp, text: string): number => words.exec(text)?.index ?? Infinity;
/** Of the same thing: 空调又出问题 behind a new belt is another story. */
const RELAPSE = new RegExp(
  `(?:[,。!;]|[天晚早夜午里后来月周次回遍趟]|结果|现在|没多久|公里|声音|毛病)(?:${AGAIN})|好景不长|老样子|照旧|照样|原样|照[响抖漏]`,
);
/** What the workshop said is no proof. */
const CLAIMED = /(?:说|讲|称|告诉我)(?:是|已经|都|这[下回次]|应该)?$/;
/** The next repair begins with it. */
const NEXT = /[又再就]$/;
const NEXT_VISIT = /^[^,。;]{0,3}[,。;]?第[二三四五六七八九十\d]{1,2}[次回遍趟]/;

/** What came of a repair told before `from`, looked for up to `limit` and no further than a line; the first word of it counts. */
export function outcomeOf(text: string, from: number, limit: number): Outcome {
  const ahead = text.slice(from, Math.min(limit, from + REACH));
  const told = ahead.slice(0, PARAGRAPH.exec(ahead)?.index ?? ahead.length).replace(NEXT, '');
  const sentence = told.slice(0, Math.min(NEAR, SENTENCE.exec(told)?.index ?? told.length));
  const fixed = Math.min(
    first(FIXED, told.slice(0, TWO_SENTENCES.exec(told)?.[0].length)),
    first(PLEASED, sentence),
  );
  const back = first(CAME_BACK, told);
  const places: [Outcome, number][] = [
    ['cameBack', back],
    ['notFixed', first(NOT_FIXED, told)],
    ['worse', first(WORSE, told)],
    ['fixed', fixed],
  ];
  let best: Outcome = 'unknown';
  let at = Infinity;
  for (const [outcome, place] of places) {
    if (place < at) {
      best = outcome;
      at = place;
    }
  }
  if (best === 'fixed' && CLAIMED.test(told.slice(Math.max(0, at - 5), at))) {
    const later = told.slice(at + 2);
    if (NEXT_VISIT.test(later)) return 'cameBack';
    if (NOT_FIXED.test(later) && !CAME_BACK.test(later)) return 'notFixed';
  }
  // 好了两天又响 begins like a success, and 说好了;第二次又不凉 is told as one.
  if (best === 'fixed' && (back < Infinity || RELAPSE.test(told.slice(at)))) return 'cameBack';
  return best;
}
