import type { RepairAction } from './fact.ts';

/** The verbs of each repair, the more particular before 换 and 修. */
const VERBS: readonly (readonly [RepairAction, string])[] = [
  [
    'cleaned',
    '清洗|清理|清洁(?!剂|度)|擦(?=了|过)|清(?=了?(?:一[下遍]|积碳|油泥|灰))|洗(?=了?(?:一[下遍次])?(?:节气门|喷油嘴|油嘴|油路|蒸发箱|三元|进气|管路|空调|积碳)|过(?:一[次遍])?(?:节气门|喷油嘴|油路))|除(?=了?积?碳)|洗(?=了[,。;]|了一?[遍次回][,。;]|[了过]个?干净)|吹(?=了?(?:排水|管|滤|灰|一[遍下]))|疏通|通(?=了(?:排水|管|下水))',
  ],
  [
    'reprogrammed',
    '升级(?!版|款|改装|到|为|成|包|的车|处理|服务)|升(?:完|了|过)级|升到(?=了?(?:最?新|[v\\d]))|刷(?=了?[^,。!?;\\n]{0,6}(?:程序|系统|固件|版本|version))|刷(?=了?(?:一?[遍次]|两[遍次]|最?新的?)?(?:程序|系统|固件|版本|ecu)|写|机|完(?![漆卡牙])|过(?:程序|系统|[一两三][遍次回]))|重刷|重新匹配|标定|匹配(?=了|过|节气门|程序)|ota|重置|恢复出厂|reset|刷新(?=了?程序)|重装(?=了?系统)|清(?=了?(?:故障)?码|了?学习值)|消(?=了?(?:故障)?码)',
  ],
  [
    'topUp',
    '加(?=了?(?:点|些|[一两三]?[瓶罐次回升]|半升|满)?(?:机油|冷却液|防冻液|冷媒|制冷剂|氟|雪种|变速箱油|助力油|刹车油|添加剂|润滑油|油(?![门箱漆站耗钱卡口表泵枪]))|了[,。;])|补(?=了?(?:点|些|[一两三四五六七八九十半几\\d]{1,3}[瓶升桶壶])?(?:机油|冷却液|防冻液|冷媒|氟|雪种|胎|气|漆|[,。;])|加|充)|添加?(?=了?(?:点)?机油)|充(?=了?(?:点)?(?:冷媒|氟|雪种|气))',
  ],
  [
    'repaired',
    '塞(?=了?(?:一?[块点个些团]|上)?(?:海绵|棉|布|纸|胶|泡沫|毛毡|软|块))|(?<![脚坐座])垫(?=了(?![钱付资])|上(?!的)|过|好)|贴(?=了?(?:上|点|块|一层)?(?:胶|绒|海绵|毛毡|止震|隔音))|缠(?=了|上|好)|粘(?=了|好|上|回)|包(?=了?(?:一?层)?(?:绒|胶|布))|加装(?=了?[^,。!?;\\n]{0,3}(?:毛毡|隔音|海绵|胶|绒|垫|密封))|加(?=了?(?:一?[个层块片圈条]|两[个片])?(?:垫|隔音|海绵|胶(?!囊)|绒|密封|扎带|卡子|毛毡|减震棉|棉(?!被)))|加固|打磨|钣金|补焊|重新(?=安?装|固定|密封|打胶|紧固)|大修',
  ],
  [
    'adjusted',
    '调整|调(?=了|过|一下|好|整|校|紧|节)|紧了紧|拧紧|拧了拧|紧(?=了|固|过|一下|螺丝)|校准|校正|矫正|对调|做(?=了?过?(?:四轮|动平衡|定位|个四轮))|四轮定位|动平衡|润滑|(?:打|抹|涂|上)了?点?(?:黄油|润滑|硅脂)|打了?蜡(?!水)|喷了?点?(?:wd|润滑|除锈)',
  ],
  [
    'replaced',
    '更换|(?<![置轮兑转切替互变])换(?![挡档向位代气算做购届车人]|句|钱|季|来换|新[车款]|下来|着|来(?!令))',
  ],
  [
    'inspected',
    '检查|检测|拆检|诊断|排查|拆开(?=看|检|查)|读(?=了?(?:故障)?码)|路试|上了?(?:举升|升降)机|举(?=起来?看|升)|测试|试(?=了?(?:一圈|一?次|两圈)?车)|听(?=了(?:半天|一[圈遍会]|两[圈遍]))|[接插连上](?=了?(?:上)?电脑)|看(?=了看|了一?[下看]|了(?:半天|一[圈遍]|两[圈遍]))',
  ],
  [
    'repaired',
    '维修(?!经过|过程|记录|费)|返修|修(?![车养正改理厂]|的|车)|焊(?![死点缝接])|打胶|修复|打了?隔音|做了?隔音',
  ],
];

/** Every such verb begins with one of these, so that most places are passed over with one look. */
export const VERB_SIGNS =
  '清洗除吹疏通升刷重标匹or恢消加补添充塞垫贴缠粘包打钣大调紧拧校矫对做四动润抹涂上喷更换检诊排拆读路举测试听看接插连维返修焊擦';

const starts = new Uint8Array(0x10000);
for (const sign of VERB_SIGNS) starts[sign.charCodeAt(0)] = 1;
const VERB = new RegExp(VERBS.map(([, words]) => `(${words})`).join('|'), 'y');

export interface RepairVerb {
  action: RepairAction;
  from: number;
  to: number;
}

/** Every verb of a repair in a text in normalised spelling, in order, done or not. */
export function* repairVerbs(text: string): Generator<RepairVerb> {
  for (let from = 0; from < text.length; from++) {
    if (starts[text.charCodeAt(from)] !== 1) continue;
    VERB.lastIndex = from;
    const match = VERB.exec(text);
    if (!match) continue;
    const which = VERBS.findIndex((_, i) => match[i + 1] !== undefined);
    const action = VERBS[which]?.[0];
    const to = from + match[0].length;
    if (action) yield { action, from, to };
    from = to - 1;
  }
}
