import { isPlace } from '../../catalogue/places.ts';
import { gate } from '../words/gate.ts';
import type { Finder, FoundFact } from './finder.ts';

const KINDS =
  /4s店?|4儿子店|特约店|服务站|专卖店|旗舰店|汽车销售(?:服务)?有限公司|销售服务有限公司|汽贸|经销商|店(?![里家员内面主长铺名])|售后(?:服务)?中心/g;
/** What ends a name towards the front. */
const CUT =
  /[^一-龥a-z0-9·]|[去在到是的了找问给从被把跟让送叫说回向过与及请各有没当本附某那这几每别于为由对等因而但就都也还又才着]|(?:一|那|这|两|三|二|几|各|多|整|某|哪|每|另)[家个]|联系|投诉|已经|昨天|今天|前天|上周|我们?|你们?|他们?|咱们?|自己|购买|提车|修车|维修|保养|授权|正规|官方|所有|任何|不同|外地|购车|买车|全国|很多|不少|其他|其它|现在|销售|以及|或者|或|和|地区|部分|什么|怎么|打|开|经|拉|车|修|查|催|听|买|跑|约|换|上|下|来|进|逼|骂|告|选|靠|大/;
const BOUGHT_THERE = /^(?:买|提|购|订|定)/;
const AT = /[在从]/;
/** Makers named after their city, and faults that stand before 4S店 in headlines. */
const NO_NAME =
  /^(?:北京现代|北京奔驰|上海大众|上海通用|南京菲亚特|重庆长安)|异响|断裂|抖|漏|故障|烧|自动|无法|希望|质量|顿挫|开裂|熄火|失灵|严重|不|店|这|哪|一个|两个|唯一|一共|[\d几]家|首家|最|区域|优秀|实体|改装|儿子/;
const LONGEST = 14;
const GENERIC =
  /^(?:汽车|斯巴鲁|丰田|本田|大众|长安|奔驰|宝马|奥迪|吉利|比亚迪|福特|别克|日产|现代|起亚|长城|哈弗|奇瑞|雪佛兰|马自达|标致|雪铁龙|一汽|上汽|东风|广汽|北汽|江淮|荣威|名爵|五菱|宝骏|红旗|蔚来|理想|小鹏|特斯拉|沃尔沃|凯迪拉克|路虎|捷豹|雷克萨斯|英菲尼迪|讴歌|林肯|三菱|铃木|斯柯达|传祺|领克|极氪|腾势|问界|众泰|海马|力帆|奔腾|中华|猎豹|陆风|哪吒|零跑|欧拉|坦克|魏派|魏牌|星途|捷途|几何|埃安|岚图|极狐|深蓝|阿维塔|厂家|品牌|进口|国产|豪车|连锁|淘宝|天猫|京东|网|专业|京东养|途虎养|轮胎|修理|快修|保|美容|装潢|官网|配件|手机|直营|体验|小|老|新|好|黑|实体|汽配|洗|改装|音响|贴膜|当地|二级|城市|市|省|县|县城|本市|一级|代理|长安汽|长安福特|一汽大众|上汽大众|上海大众|东风日产|东风本田|广汽本田|广汽丰田|一汽丰田|北京现代|东风标致|s|4s|4|专营|淘宝旗舰|天猫旗舰|铁|总){1,7}$/;

/** 成都 and 大连 hold a character that ends other names. */
const inPlace = (text: string, at: number): boolean =>
  isPlace(text.slice(at, at + 2)) || isPlace(text.slice(at - 1, at + 1));
/** 县里恒通店: where it stands is not how it is called. */
const WHEREABOUTS =
  /^(?:我们|咱们)?(?:这边|这里|那边|县里|市里|镇上|城里|区里|省城|当地|本地|本市|家门口|附近|楼下|隔壁|县城|郊区)的?/;

const mayName = gate([KINDS]);

/** The dealer by name; 4S店 or 长安4S店 alone names nobody. */
export const dealer: Finder = {
  signs: '店站商司贸心s',
  counted: false,
  find({ text }) {
    if (mayName(text) === 0) return [];
    const found: FoundFact[] = [];
    const told = new Set<string>();
    let free = 0;
    for (const { 0: kind, index } of text.matchAll(KINDS)) {
      const end = index + kind.length;
      if (index < free) continue;
      let from = index;
      const floor = Math.max(free, index - LONGEST);
      while (from > floor && (!CUT.test(text.charAt(from - 1)) || inPlace(text, from - 1))) from--;
      const back = text.slice(from, index);
      // Words of two characters that end a name.
      let start = 0;
      for (let i = 0; i + 2 <= back.length; i++)
        if (CUT.test(back.slice(i, i + 2)) && !inPlace(text, from + i)) start = Math.max(start, i + 2);
      const said = back.slice(Math.min(start, back.length)).trim();
      const segment = said.replace(WHEREABOUTS, '');
      free = end;
      // The name begins at its place, 长沙华达; or it is where somebody bought: 在庆发店买的.
      let at = 0;
      while (at < segment.length && !isPlace(segment.slice(at))) at++;
      const placed = at < segment.length;
      const name = placed ? segment.slice(at) : segment;
      const begin = index - name.length;
      const bought =
        BOUGHT_THERE.test(text.slice(end, end + 3)) &&
        AT.test(text.charAt(begin - 1 - (said.length - segment.length)));
      if (!placed && !bought) continue;
      if (name.length < (placed ? 3 : 2) || name.length > 9 || GENERIC.test(name) || NO_NAME.test(name))
        continue;
      const whole = text.slice(begin, end);
      if (told.has(whole)) continue;
      told.add(whole);
      found.push({ value: { kind: 'dealer', name: whole.replace('4s', '4S') }, from: begin, to: end });
    }
    return found;
  },
};
