import type { Insight } from '../insight.ts';
import { gate } from '../words/gate.ts';
import type { Relevance } from './talk.ts';

/** Ways to be reached, as sellers leave them; phone numbers may be masked by then. */
const CONTACT =
  /微信|威信|薇信|v信|加(?:我|v|vx|q|群)|vx|wx(?![a-z])|qq|扣扣|企鹅号|电话|手机号?[::]|致电|咨询热线|热线|私信(?:我|报价|咨询|了解|优惠)|联系(?:我|方式|人|电话)|扫码|二维码|(?<!\d)1[3-9]\d[\d*-]{8}|https?:|www\.|\.com(?![a-z])|淘宝|闲鱼|咸鱼(?:搜|链接)|店铺|链接/;
const SELLING =
  /出售|转让|转卖|低价(?:出|转|处理)|批发|招(?:聘|代理|商|加盟)|代理|诚招|兼职|日结|包安装|包邮|厂家直销|一手货源|货源|现货|量大(?:从优|优惠)|团购(?:价|报名|活动)|特价|清仓|促销|限时|钜惠|巨惠|大促|让利|欢迎(?:咨询|来电|到店|选购|光临|订购|联系)|来电|免费(?:上门|安装|试用|领取)|专业[^,。!?]{0,4}(?:改装|维修|定制|贴膜|代办|代开|回收|隔音|治理|安装)|上门(?:施工|服务|取车|贴膜|安装)|施工(?:报价|预约)|收售|返点|立减|点(?:击)?(?:主页|头像)|看头像|可?小刀|同城(?:自提|交易)|打包[出带价]|\d打包|[八九七]成新|个人一手|一手车|私聊|可?议价|一瓶见效|见效|看过来|名额有限|先到先得|加好友|常年|本店|本公司|我司|车友专享|内部价|团购群|出(?:两|二|四|整)[条套个副]|承接|高价回收|回收(?:二手|报废)?|贷款(?:秒批|下款|额度)|代办|代开|正品|原厂品质|支持(?:货到付款|自提)|拼团|有意(?:者|的)?(?:联系|私|加)|需要的?(?:联系|私|加|朋友)|报价(?:单|联系)?[::]|优惠(?:多多|大|进行|活动)|0首付|零首付|店庆|现车(?:充足|供应)|全国(?:发货|联保|包邮)|出(?:一[套个副条台]|[四4]条|全新|闲置)|全新[^,。!?]{0,8}(?:出|元|低价)|收[一]?[套个副]|赌|彩票|刷单/;
const maySell = gate([SELLING, CONTACT]);
const SELLS = new RegExp(SELLING.source, 'g');
/** An offer says what it is early on. */
const LONGEST_READ = 2000;
const PRICE =
  /\d[\d.]{0,6}(?:元|块|一套|一个|一条|包邮|包安装|\/套|\/个|出)|[¥¥$]\s?\d|原价|现价|特惠价|一口价/;
const ASKS = /请问|求购|想问|哪里(?:有|买)|多少钱|谁有|有没有|怎么|[吗么呢]\??$|被骗|投诉/;

/** What people say to be seen, to thank or to pass the time, word by word. */
const IDLE_WORD =
  /顶+|up+(?![a-z])|mark(?:ing)?(?![a-z])|马克|码住?|留名|路过|沙发|板凳|地板|前排|占[楼座坑]|支持(?:一下|楼主|原创)?|回帖|水贴|灌水|打酱油|酱油|学习(?:了|一下)?|(?:非常|十分|很)?(?:谢谢|感谢|多谢)(?:你|您|了|分享|楼主|大家|各位|指点|指教|解答|回复|提醒|版主|老师|兄弟|大神|热心|师傅)*|谢+了?|3q|thanks?(?: you)?|thx|赞+|好[帖贴]|精华|收藏(?:了)?|关注(?:一下|中)?|围观|(?:来|过来)?看看|瞧瞧|[哈呵嘿嘻呃额嗯哦噢啊呀哇哎唉嘛喔]+|是的|好[的吧啊滴]?|对[的啊]?|不错|可以的?|厉害了?|牛[bx逼叉人]?|强+|恭喜(?:楼主|恭喜|提车)?|祝贺|欢迎|早上好|大家好|晚安|拜拜|[0-9]{1,4}楼|楼主|楼上|好人|一生平安|辛苦了?|同问|(?:坐)?等答案|坐等|蹲|插眼|签到|6{2,}|\+1|[0-9]{1,6}|ok|no|yes|[了啦的滴]|帮顶|友情|回复|已阅|同意|同感|有道理|说的?对|原来如此|这样啊|知道了|明白了?|懂了|收到|了解了?|长知识了?|涨姿势了?|加油|呼呼|\[[^\]\n]{1,8}\]|[!。,.~?…、:;\s^_\-()'"“”*]|[\u2600-\u27bf]|[\ud83c-\ud83e][\udc00-\udfff]/y;
const LONGEST_IDLE = 40;
const LETTERS = /[a-z0-9\u3400-\u9fff]/;

/** What talk of cars and their service is made of. */
const OF_CARS =
  /车|油|胎|驾|驶|4s|店|保养|修|发动|引擎|底盘|座|内饰|外观|空间|动力|配置|操控|价|优惠|落地|公里|高速|提速|隔音|噪|响|门|窗|灯|漆|盘|刹|悬|减震|变速|cvt|涡轮|自吸|四驱|后备|导航|屏|空调|电池|续航|充电|厂家|召回|质量|品牌|款|版|手动|自动|挡|档|马力|扭矩|缸|水箱|天窗|雷达|影像|膜|改装|保险|牌照|上牌|年检|磨合|森|斯巴鲁|傲虎|翼豹|suv|mpv|km|app|客服|售后|xt|性价比|舒适|安全|气囊|碰撞|轮|雨刮|镜|钥匙|启动|熄火|抖|漏|销售|试驾|订|安装|换|尺寸|起步|爬坡|越野|雪|碟|皮|件|颜色/;

/** What a post is before anything else; `text` is in normalised spelling. */
export function judgeRelevance(
  text: string,
  { language, complaint, aspects, faults, parts, series, brands, facts }: Insight,
): { relevance: Relevance; confidence: number } {
  const points = sellingPoints(text);
  // An owner who quarrels names telephones and invoices too.
  if (points >= (complaint ? 4 : 3)) return { relevance: 'advert', confidence: points > 3 ? 0.9 : 0.75 };
  const bare = text.trim();
  if (!LETTERS.test(bare)) return { relevance: 'idle', confidence: 0.97 };
  if (bare.length <= LONGEST_IDLE && idles(bare)) return { relevance: 'idle', confidence: 0.95 };
  const named = series.length + brands.length + parts.length + faults.length + facts.length;
  if (named > 0 || complaint) return { relevance: 'car', confidence: 0.97 };
  // An English post has no labels to tell by.
  if (language !== 'zh') return { relevance: 'car', confidence: 0.7 };
  if (OF_CARS.test(bare)) return { relevance: 'car', confidence: aspects.length > 0 ? 0.97 : 0.92 };
  if (aspects.length > 0) return { relevance: 'car', confidence: 0.8 };
  return { relevance: 'car', confidence: 0.5 };
}

function sellingPoints(text: string): number {
  if (maySell(text) === 0 || (!SELLING.test(text) && !CONTACT.test(text))) return 0;
  let points = 0;
  let sells = 0;
  for (const _ of text.slice(0, LONGEST_READ).matchAll(SELLS)) sells++;
  points += Math.min(3, sells * 1.5);
  if (CONTACT.test(text)) points += 1.5;
  if (PRICE.test(text)) points += 0.5;
  if (ASKS.test(text)) points -= 1.5;
  return points;
}

/** Whether a short text is made of idle words alone; taken one after the other, so the time is linear. */
function idles(text: string): boolean {
  for (let at = 0; at < text.length; at = IDLE_WORD.lastIndex) {
    IDLE_WORD.lastIndex = at;
    if (!IDLE_WORD.test(text)) return false;
  }
  return true;
}
