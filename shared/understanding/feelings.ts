import { gate } from './words/gate.ts';

/**
 * Plain words of feeling that the benchmark, which marks opinions on ten aspects, teaches too little of: about the dealer, the
 * maker, the purchase as a whole.
 */
const BLAME =
  /失望|垃圾|后悔|坑爹|坑人|坑死|被坑|太坑|欺骗|太过分|[没未不]兑现|欺诈|骗子|骗人|被骗|忽悠人|恶心|气死|气愤|愤怒|无语|郁闷|闹心|糟心|心寒|寒心|差评|差劲|极差|太差|很差|真差|烂透|太烂|真烂|破车|破玩意|受不了|忍无可忍|无法忍受|店大欺客|黑心|奸商|流氓|无赖|不要脸|耍赖|推诿|推卸|踢皮球|敷衍|蛮横|傲慢|爱理不理|没人管|没人理|不管不问|劝退|别买|千万不要买|不要买|再也不(?:买|来|去|会)|上当|踩雷|智商税|后怕|差点(?:出事|追尾|撞|没命)|维权|老样子|投诉|严重|厉害|三天两头|硬说/g;
const PRAISE =
  /(?:非常|很|挺|十分|相当|比较|超级|特别|太|真|都)满意|满意|点赞|赞一个|给力|完美|杠杠的?|靠谱|推荐(?:大家|买|入手|购买)|值得(?:买|入手|推荐|拥有)|物超所值|性价比(?:很|超|真)?高|惊喜|省心|放心|喜欢|爱上|真香|真心不错|很不错|非常不错|真不错|非常好|很好|太棒|很棒|真棒|很舒服|好评|好开|贴心|耐心|热情|没后悔|不后悔|没(?:有)?(?:任何|什么|啥|出过|过)?(?:毛病|问题)/g;
/** Said of blame or praise: turns it, or asks. */
const NOT = /(?:不|没|没有|不是|并不|不太|不算|谈不上|别|不怎么|不会|哪)$/;

const mayFeel = gate([BLAME, PRAISE]);
const BLAMES = 1;
const PRAISES = 2;

function count(text: string, words: RegExp): number {
  let sum = 0;
  for (const match of text.matchAll(words)) {
    if (!NOT.test(text.slice(Math.max(0, match.index - 3), match.index))) sum++;
  }
  return sum;
}

/** Blame and praise words of a text in normalised spelling, negated ones left out, at most three of each counted. */
export function feelings(text: string): { blame: number; praise: number } {
  const may = mayFeel(text);
  return {
    blame: may & BLAMES ? Math.min(3, count(text, BLAME)) : 0,
    praise: may & PRAISES ? Math.min(3, count(text, PRAISE)) : 0,
  };
}
