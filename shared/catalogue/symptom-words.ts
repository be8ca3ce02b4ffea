import { PARTS, type PartKey, type SymptomKey } from './faults.ts';

interface SymptomEntry {
  /** What people write, in normalised spelling, between blanks. */
  words: string;
  /** The part such a word speaks of when the text names no other. */
  part: PartKey;
  /** Parts that can have it; others named beside it are passed over, and a word left with none of them says nothing. Empty: any. */
  only: readonly PartKey[];
}

const entry = (part: PartKey, words: string, only: readonly PartKey[] = []): SymptomEntry => ({
  words,
  part,
  only,
});

/** For words too vague to be a fault of nothing: may be the dealer. */
export const ANY_NAMED: readonly PartKey[] = PARTS.filter((part) => part !== 'unnamed');

const MOVERS: readonly PartKey[] = ['engine', 'gearbox', 'clutch', 'idle', 'fuel', 'belt'];
const PEDALS: readonly PartKey[] = ['brakes', 'clutch'];
const METERS: readonly PartKey[] = ['dashboard', 'screen', 'fuel', 'battery', 'tyres'];

/** What will not be done to a part: 打不开, 升不上去; and what it no longer does: 无法解锁, 不会回位. */
const HANDLED =
  '打 关 开 升 降 锁 推 拉 拔 插 按 转 调 连 收 翻 弹 挂 合 扣 拧 掀 刷 摇 滑 扶 抽 折 卡 吸 触 ' +
  '拽 掰 扯 抬 缩 撑 闭 扳 抠 扭 摘 摁 喷 回 上 下 出 放 系 搜 认 落';
const NOT_HANDLED =
  '不开 不上 不下 不了 不动 不进 不出 不住 不严 不到位 不出来 不进去 不上去 不下来 不下去 不起来 不回去 不回来 不回 不上来 不到头 不到底 不牢 不稳 不拢 不紧 不灵';
const UNABLE = '无法 没法 没办法';
const DONE_BY_IT =
  '打开 关闭 关上 解锁 上锁 锁止 锁车 升降 升起 降下 识别 感应 响应 连接 显示 工作 复位 回位 归位 调节 开启 抽出 放下 放倒 收起 收回 折叠 展开 弹出 弹起 拔出 ' +
  '插入 进入 播放 接听 加热 通风 更新 激活 登录 定位 联网 切换 自检 操作 控制 充满 吸合 喷水 出水 回正 锁住 锁上 关严 打着 供电 通电 报警 停止 换歌';
/** Everyday words that look like it. */
const NO_HANDLING =
  /^(?:开不[动进出上下]|打不[下上进动]|刷不[上下进出动]|按不住|收不[上下]|调不[上下]|连不住|卡不[^住]|拉不[进上]|升不[进]|上不[了上下进紧]|下不[了上下来起紧]|出不[了上下进起紧]|放不[下起了]|回不[了去来]|系不[上]|搜不[了]|认不[了下]|落不[了下]|喷不[了上]|抬不[起]|抠不[^出开])/;

const crossed = (first: string, second: string): string[] =>
  first.split(' ').flatMap((one) => second.split(' ').map((other) => one + other));

/** 烧了三壶机油, 亏过一回电, 掉十几个电: verb, amount and measure put together. */
const AMOUNTS = '一 两 三 四 五 六 八 十 几 半 好几 十几 1 2 3 4 5';
const OIL_GONE = crossed(
  crossed('烧了 烧掉 喝了 喝掉 吃了 少了 亏了 补了 添了 烧', AMOUNTS).join(' '),
  '升机油 壶机油 桶机油 瓶机油 升多机油',
).join(' ');
const CHARGE_GONE = [
  ...crossed(crossed('掉了 掉 少了 跑了 丢了', AMOUNTS).join(' '), '个电 格电 度电 个点'),
  ...crossed(crossed('亏过 亏了 馈过', '一 两 三 几').join(' '), '回电 次电'),
].join(' ');
/** 往前猛地一冲 */
const LURCHES = crossed(
  crossed('往前 向前 朝前', ' 猛 猛地 猛的 狠狠 狠狠地').join(' ').replaceAll('  ', ' '),
  '一冲 一窜 一蹿 一拱 一耸 一顶 一撞 一蹦 一顿',
).join(' ');
/** 水温顶到头, 水温就高 */
const HOT_WATER = crossed(
  crossed('水温 水温表 水温针 温度', ' 一路 直接 突然 一直').join(' '),
  '顶到头 顶到红线 到红线 进红区 进红线 飙升 飙到 飙红 爆了 顶格 顶满 就高 又高 老高 总高 特别高 一路涨 一直涨 往上窜 噌噌涨 蹭蹭涨 蹭蹭往上 下不来 降不下来 居高不下',
).join(' ');
/** 动力突然就没了 */
const POWER_GONE = crossed(
  '动力一下 动力一下子 动力瞬间 动力忽然 动力突然 动力直接 动力完全 动力',
  '就没了 没了 没有了 就没有了 断了 消失了 丢了 全没了',
).join(' ');
/** 后视镜不折叠: what it should do by itself and does not. */
const OUT_OF_WORK = crossed(
  '不 不能自动 不自动 不能正常',
  '解锁 上锁 升降 识别 感应 响应 连接 复位 回位 归位 折叠 展开 弹出 弹起 加热 通风 播放 切换 喷水 吸合 动作 锁车 落锁 供电 通电 发电 走字 归零 联网',
).join(' ');
/** 半夜自己会开: what it does by itself. */
/** 地上一摊黑油 */
const PUDDLES = crossed(
  '一摊 一滩 一地 一汪 一片 一层',
  '油 的油 黑油 机油 红油 油渍 油迹 水 的水 防冻液 黄油',
).join(' ');
/** 烧胶皮的味儿 */
const SMELLS = crossed(
  '烧胶皮 胶皮 橡胶 烧橡胶 臭鸡蛋 死老鼠 焦糊 烧糊 机油 烧机油 臭 霉 酸 酸臭 烧电线 电线 鱼腥 脚臭 汗臭 馊 骚 尿骚 怪 焦 糊',
  '味 味儿 的味 的味道 味道',
).join(' ');
/** 五千公里得添两升机油 */
const OIL_OWED = crossed(
  crossed('得添 要添 得补 要补 就补 就得加 就要加 必须加 得加', AMOUNTS).join(' '),
  '升 壶 瓶 桶',
).join(' ');
/** 挂倒挡要等三四秒车才动 */
const LATE = crossed(
  '秒 秒钟 半天 好一会 好半天 一会',
  '才动 车才动 才走 车才走 才有反应 才挂上 才进挡 才进档 才响应 才有动静 才出来',
).join(' ');
const BY_ITSELF = `自己会开 自己会弹开 自己会掉 自己会断 自己会跳 ${crossed(
  '自己就 自己又 莫名其妙就 无故 自个就 半夜自己 没事自己 突然自己 突然自动 老自己 总自己 经常自己',
  '开 开了 打开 关 关了 关上 升 降 落 弹开 亮 刮 响 启动 解锁 断开 关机 开机 跳 动 往下落 往下掉 掉下来 落下来 滑下来',
).join(' ')}`;
const FALLS = crossed(
  '自己 自动 又自己 照样 还是 还 就',
  '往下砸 往下坠 往下落 往下掉 往下滑 掉下来 落下来 滑下来 往下溜',
).join(' ');

const LISTED_WORDS: readonly (readonly [SymptomKey, SymptomEntry])[] = [
  [
    'noise',
    entry(
      'unnamed',
      '异响 异晌 易响 异音 杂音 怪响 怪声 响声 叫唤 乱叫 异向声 异想声 杂响 动静大 动静很大 不响 不叫',
    ),
  ],
  ['noise', entry('engine', '敲缸')],
  ['noise', entry('tyres', '胎噪')],
  ['noise', entry('body', '风噪 风噪声')],
  [
    'shake',
    entry(
      'unnamed',
      '抖动 发抖 乱抖 抖得 抖的 一抖一抖 抖 震动 振动 发颤 打颤 颤抖 哆嗦 筛糠 打摆 震手 麻手 嘚瑟 得瑟 直颤 晃得厉害 震感 ' +
        '颤得 颤动 在颤 地颤 会颤 颤抖 一颤一颤 斗动 陡动 抖东 震得 震脚 手麻 手都麻 发麻 一阵一阵地麻',
    ),
  ],
  ['shake', entry('steering', '打手', ['steering'])],
  ['shake', entry('engine', '转速不稳 转速忽高忽低', ['idle', 'engine'])],
  [
    'shake',
    entry(
      'idle',
      '怠速一上一下 怠速忽上忽下 怠速上下 怠速不稳 怠速不稳定 怠速高低 怠速忽高忽低 怠速乱窜 怠速抖 怠速抖动',
      ['idle', 'engine'],
    ),
  ],
  ['shake', entry('unnamed', '不稳 忽高忽低 游车 乱窜', ['idle', 'engine'])],
  [
    'jerk',
    entry(
      'gearbox',
      `${LURCHES} ` +
        '顿挫 顿错 顿措 顿锉 钝挫 吨挫 顿挫感 也顿 又顿 会顿 老顿 总顿 很顿 就顿 真顿 太顿 还顿 同顿 在顿 顿得 顿的 顿了一下 顿两下 顿一下 ' +
        '撞击感 冲击 一蹿 前蹿 往前蹿 闯一下 闯了一下 顿搓 闯动 窜动 耸动 一窜一窜 一耸一耸 一顿一顿 一拱一拱 一冲一冲 一卡一卡 一闯一闯 拖拽 拖拽感 冲击感 换挡冲击 换档冲击 ' +
        '往前一窜 往前窜 猛窜 猛地一窜 一窜 窜车 窜一下 窜了一下 尥蹶子 尥蹶 闯车 闯挡 闯档 起步闯 太闯 会闯 就闯 闯得 真闯 开始闯 该闯 一怂 一耸 往前一怂 ' +
        '卡顿感 拖挡 拖档 前冲 往前一冲 猛地一冲 猛地一顶 往前拱 推了一把 迟滞 换挡逻辑混乱 升挡逻辑混乱 换挡不平顺 换档不平顺 不平顺',
      [...MOVERS, 'brakes'],
    ),
  ],
  [
    'jerk',
    entry('unnamed', '顿 不顿 冲一下 冲了一下 一冲 低速冲 没冲过 还冲 老冲 会冲', ['gearbox', 'clutch']),
  ],
  [
    'stall',
    entry(
      'engine',
      '熄火 熄过火 自己灭车 灭车 憋灭 憋熄 死火 灭火了 自动灭了 中途灭 行驶中断电 掉火 息火 熄货 歇火 自己灭了 突然灭了火 自己熄火 自己熄了 自己就熄了 突然熄了 就熄了 又熄了 熄了两次 熄了三次 熄了几次 熄了一次 熄过 突然歇了 自己歇了 突然停机 自动停机 自己停机 憋熄火 熄了车',
      MOVERS,
    ),
  ],
  [
    'nostart',
    entry(
      'engine',
      '打不找火 打不找 打不着火了 打不着 打不着火 打不着车 打不燃 打唔着 点不着 点不着火 启动不了 起动不了 无法启动 无法起动 不能启动 发动不了 发动不着 发不动 着不了 着不了车 不着车 着车困难 ' +
        '打火困难 启动困难 难启动 着火困难 难着火 不好打着 才着 才打着 才能着 才能启动 打好几次 打三四下 打两三下 打好几下 启动失败 点火困难 启动费劲 无法点火 无法发动 无法着车 启动不起来 发动不起来 着不起来 ' +
        '着不着 死活不着 死活打不着 就是不着 就是打不着 怎么都不着 怎么打都不着 打半天 打半天才 冷启动困难 冷起动困难 起动困难 不好启动 不打火 打火没反应 一键启动没反应 启动没反应',
      ['engine', 'fuel', 'battery', 'belt'],
    ),
  ],
  [
    'weak',
    entry(
      'engine',
      `${POWER_GONE} ` +
        '动力不足 动力下降 动力不够 动力差 没动力 无动力 无力 没劲 没力 没劲儿 失速 动力中断 失去动力 丢失动力 动力丢失 动力消失 动力流失 加不上油 加不起速 提不起速 提不上速 提速困难 ' +
        '提速无力 踩油门没反应 踩到底没反应 油门踩到底没反应 踩下去没反应 没动力了 油门没反应 动力就断了 动力断了 动力没有了 动力来得太晚 限扭 跛行 软脚 没得力 莫得力 无法提速 无法加速 加不了速 提不了速 加速无力 加速困难 加速没劲 动力弱 动力缺失 动力突然缺失 动力瞬间消失 ' +
        '动力突然消失 动力没了 动力就没 动力就没了 动力全没 动力全无 没有动力 失去了动力 动力突然没了 动力衰减 性能下降 突然限速 加油不走 加速不走 光吼不走 挂挡不走 挂档不走 ' +
        '油门踩不下去 功率不足 功率下降 动力受限 动力肉 跑不起来 一踩油门就憋 动力少一半 动力时有时无 提不起来速 冇力 唔够力 使不上劲',
      [...MOVERS, 'exhaust', 'battery'],
    ),
  ],
  [
    'weak',
    entry(
      'unnamed',
      '跑不动 跑不快 就是不窜 憋着不走 不肯走 车不走 不走车 车就不走 车没反应 车不动 光轰不走 光叫不走',
      MOVERS,
    ),
  ],
  [
    'leak',
    entry(
      'engine',
      '漏油 渗油 露油 漏机油 渗机油 漏防冻液 漏冷却液 滴油 窜油 油封漏 返机油 防冻液渗漏 防冻液泄漏 防冻液减少 防冻液少 少防冻液 烧防冻液 防冻液缺失 掉防冻液 冷却液减少 冷却液泄漏 ' +
        '冷却液渗漏 渗防冻液 全是油 油乎乎 一滩油 油滴 滋油 喷油了 往下滴油 油泥 一圈油 冒油 淌油 流油 往外冒油 甩油 楼油 漏由 ' +
        PUDDLES,
    ),
  ],
  [
    'leak',
    entry(
      'unnamed',
      '漏水 渗水 漏雨 滴水 漏液 渗液 漏气 水帘洞 漏风 积水 露水 水漫 湿透 漏冷媒 漏 漏氟 往里灌水 渗漏 泄漏 泄露 泄气 撒气 往里渗 往外渗 渗出 往外冒 往外淌 往下淌 往下滴 能拧出水 挤出水 出水了 慢撒气 脚垫湿 进雨 漏风声',
    ),
  ],
  [
    'leak',
    entry(
      'unnamed',
      '里有水 一坑水 一滩水 全是水 积满水 灌满水 能养鱼 养鱼 养金鱼 一脚水 少一截 就少一截 湿漉漉 都是油渍 地上都是油 存水 湿了一片 全湿 泡着水 往里淌水 淌水',
      ANY_NAMED,
    ),
  ],
  ['leak', entry('tyres', '胎压偏低 胎压低 气压低 又瘪 慢漏气', ['tyres'])],
  ['leak', entry('wipers', '漏玻璃水 玻璃水漏 玻璃水泄漏')],
  ['leak', entry('fuel', '漏汽油 渗汽油')],
  [
    'burnoil',
    entry(
      'engine',
      '烧机油 烧几油 烧鸡油 烧基油 烧急油 烧积油 烧机由 吃机油 耗机油 喝机油 费机油 机油消耗 机油下降 机油少 少机油 机油异常消耗 机油减少 机油变少 机油不足 机油缺失 机油无故缺失 ' +
        '掉机油 缺机油 亏机油 机油见底 机油油位下降 机油液位下降 烧掉机油 补机油 添机油 烧掉大半升机油 机油消耗大 机油消耗过大 机油消耗量大 ' +
        `机油尺干 油尺干 尺都干 机油到下限 机油尺到下限 机油尺就到下限 油尺到下限 机油尺见底 机油尺没油 机油就没了 ${OIL_OWED} ` +
        OIL_GONE,
      ['engine'],
    ),
  ],
  [
    'failure',
    entry(
      'unnamed',
      '失灵 失效 故障 坏了 坏掉 坏过 又坏 就坏 已坏 损坏 无法使用 卡滞 卡死 升不起 降不下 锁不上 解不了锁 误报 失控 趴窝 抛锚 不出水 不喷水 刮不干净 不回位 时灵时不灵 偶发失灵 ' +
        '毁坏 坏两回 坏三回 坏一回 坏两次 坏三次 坏一次 坏几次 次坏 回坏 容易坏 老坏 总坏 全坏 卡涩 抱死 无法正常使用 无法正常工作 停止工作 误触发 失常 功能异常 短路 断路 罢工 卡壳 卡带 不能用 用不了',
    ),
  ],
  [
    'failure',
    entry(
      'unnamed',
      '解除不了 解不开 认不到 未检测到 检测不到 感应不到 不认钥匙 不认卡 不认手机 不认u盘 亮发动机灯 亮了发动机灯 亮机油灯 亮水温灯 亮胎压灯 亮abs 亮esp 升一半 升到一半 降到一半 走到一半就停 卡在半 卡半 停在一半 摔两下才 关两次才 关三次才 关几次才 要摔 全废 废了 一块亮 一起亮 都亮着 同时亮 还是亮 又亮 老亮 一直亮 也亮 没反应 无反应 没有反应 不亮 卡住 灯亮 亮灯 灯也亮 灯还亮 灯一直亮 灯又亮 灯老亮 灯常亮 灯全亮 亮黄灯 亮红灯 亮故障灯 报警 断开 断连 掉线 时好时坏 打不开 关不上 关不严 关不住 不工作 不灵 ' +
        '连不上 识别不了 瘫了 升不上 不好使 不灵敏 不管用 不起作用 没作用 无法开启 无法解锁 无法上锁 无法展开 无法固定 无法锁止 无法复位 无法控制 无法升级 无法更新 无法升起 无法呼出 无法连接 ' +
        '无法识别 无法锁 无法放下 无法释放 无法升降 无法折叠 无法调节 无法显示 无法工作 异常 不正常 运行异常 报错 弹不回来 弹不出来 不回弹 接触不良 反应迟钝 反应慢 反应滞后 延迟 断电 没电流 ' +
        '不转 停转 不转了 不转喽 转不动 不动了 没了反应 频繁跳动 忽亮忽灭 时亮时灭 时有时无 一闪一闪 自己弹开 自动弹开 自动降 自己降 自动打开 自动开启 不能升级 不能使用 紧急运行模式 紧急状态 紧急运行 拔不出来 ' +
        '拔不下来 锁死 一键失灵 升降慢 不解锁 不落锁 自动解锁 不复位 失火 缺火 失缸 坏 亮了灯 灯亮了 灯报警 指示灯亮 提示灯亮 冻住 不能一键升 不能一键降 不能一键 连接不上 连接失败 断联 没信号 无信号 没网 无网络 堵塞 堵了',
      ANY_NAMED,
    ),
  ],
  ['failure', entry('unnamed', '亮度不足 亮度不够 亮度低 亮度严重不足 光线暗 变暗 跟蜡烛 昏暗', ['lights'])],
  ['failure', entry('unnamed', '老是断 老断 总断 就断 一直断', ['screen', 'charger'])],
  ['failure', entry('clutch', '踏板沉 踏板重', ['clutch', 'brakes'])],
  ['failure', entry('unnamed', '烧坏 烧毁 没法用')],
  [
    'failure',
    entry('unnamed', `${OUT_OF_WORK} 挂了 歇菜 完蛋了 瘫痪 嗝屁 嗝了 阵亡 趴了 歇着 ${BY_ITSELF}`, ANY_NAMED),
  ],
  ['failure', entry('unnamed', FALLS, ['windows', 'trunk', 'seats', 'doors', 'dashboard'])],
  ['failure', entry('unnamed', '自己刮 自动刮 乱刮 光刮不', ['wipers'])],
  ['failure', entry('unnamed', '灭了 灭了一颗 灭了两颗 灭了几颗 独眼龙', ['lights'])],
  [
    'failure',
    entry(
      'unnamed',
      '没凉过 没正经凉 没有凉过 没有正经凉过 没怎么凉 凉不下来 凉不了 冷不下来 热不起来 不怎么凉 热气 冰脚 不凉快',
      ['aircon'],
    ),
  ],
  [
    'failure',
    entry('unnamed', LATE, ['gearbox', 'engine', 'screen', 'clutch', 'windows', 'trunk', 'steering']),
  ],
  [
    'failure',
    entry('unnamed', '上不来 下不去 回不来 起不来 盖不上 盖不严', [
      'windows',
      'trunk',
      'seats',
      'doors',
      'wipers',
      'steering',
    ]),
  ],
  ['failure', entry('fuel', '加油跳枪 加油老跳枪 加油总跳枪 加油就跳枪 加油一直跳枪', ['fuel'])],
  ['failure', entry('unnamed', '憋着不升 憋着不换 死活不升 死活不降 死活不换', ['gearbox'])],
  ['failure', entry('unnamed', '不走 还显示 不更新', ['fuel', 'dashboard'])],
  [
    'failure',
    entry('unnamed', '烧了 化了 烧化 烧断 烧熔 烧黑', ['charger', 'battery', 'lights', 'screen', 'seats']),
  ],
  ['failure', entry('unnamed', '使劲摔 使劲关 用力摔 用力关 用力才 使劲才 猛摔 大力关', ['doors', 'trunk'])],
  [
    'failure',
    entry('unnamed', '一个亮一个暗 一亮一暗 一边亮一边暗 一个亮一个不亮 一边亮 不一样亮', ['lights']),
  ],
  ['failure', entry('unnamed', '不答应 不搭理 没回应 没应答 不吭声 唤不醒 叫不醒 唤醒不了', ['screen'])],
  ['failure', entry('engine', '缸垫冲了 冲缸垫 缸垫冲 冲缸', ['engine'])],
  ['failure', entry('unnamed', '自己退出 自动退出 老退出 乱拉 乱打方向 乱报警 误刹 乱刹', ANY_NAMED)],
  ['failure', entry('unnamed', '弹回去 又弹回 弹回来 弹回', ['windows', 'trunk', 'doors', 'seats'])],
  ['failure', entry('unnamed', '一道一道 一条一条 刮不净 看不清 糊成一片 水印 留水痕 跳着刮', ['wipers'])],
  ['failure', entry('unnamed', '导错 导到河里 导到沟里 导到田里 乱导航 指错路 瞎指路', ['screen'])],
  ['failure', entry('unnamed', '还往下滑 还往后滑 往后出溜 往下出溜 往后溜 还往下溜', ['brakes'])],
  [
    'failure',
    entry(
      'engine',
      '机油乳化 机油增多 机油变多 机油液位升高 机油液位上升 机油涨 机油油位上升 机油油位升高 机油增加 机油多了 涨机油 机油越来越多 拉缸 抱瓦 爆缸 爆震 缺缸 缸不工作 积碳严重 跳齿 转速过高 怠速过高 怠速偏高 怠速转速高',
      ['engine', 'idle', 'belt'],
    ),
  ],
  [
    'failure',
    entry(
      'gearbox',
      '跳挡 跳档 脱挡 脱档 挂不上 挂不进 挂不上挡 挂不上档 挂不进挡 挂不进档 换不上 换不了挡 换不了档 入挡困难 入档困难 挂挡困难 挂档困难 换挡困难 换档困难 锁挡 锁档 不升挡 不升档 不降挡 不降档 打齿 ' +
        '无法换挡 无法换档 无法升挡 无法升档 无法降挡 无法挂挡 无法挂档 无法摘挡 无法挂入 摘不下来 摘不下挡 难挂 挂不出来 挂挡不顺 挂挡不顺畅 不跳高挡 不换挡 不换档 无倒挡 没倒挡 无倒档 没有倒挡 进不去挡 咬齿 挂当困难 难入挡 难入档 挂不动',
      ['gearbox', 'clutch'],
    ),
  ],
  ['failure', entry('unnamed', '打滑', ['gearbox', 'clutch', 'belt', 'brakes', 'tyres'])],
  ['failure', entry('unnamed', '弹不开 打不着灯 无法关闭 无法打开 无法充电 无法正常 乱跳', ANY_NAMED)],
  [
    'failure',
    entry('clutch', '离合打滑 离合高 离合重 离合沉 离合太高 离合越来越高 离合太沉 离合硬 离合器打滑', [
      'clutch',
    ]),
  ],
  [
    'failure',
    entry(
      'brakes',
      '刹不住 刹车软 刹车偏软 刹车发软 刹车变软 刹车很软 刹车硬 刹车变硬 刹车发硬 刹车很硬 刹车踩不动 踩不住 制动软 刹车没了 没刹车 刹车肉 刹不死 刹车疲软 制动疲软 刹不停 刹车失灵 ' +
        '刹车距离长 制动距离长 刹车太软 刹车距离变长 溜车 往后溜 往后出溜 弹脚 顶脚 车还溜 还溜 煞不住 刹唔住 刹车踩空 刹车踩下去软 刹车偏硬 莫名刹车 突然急刹 突然一脚急刹 幽灵刹车 自己刹车',
      ['brakes'],
    ),
  ],
  [
    'failure',
    entry(
      'unnamed',
      '踩到一半没 偏软 发软 变软 疲软 踩空 偏硬 变硬 发硬 硬得 踩不动 踩棉花 跟棉花 像棉花 踩着软 硬邦邦 空行程 空一截 前面空 很软 太软 越踩越软 越踩越硬 是硬的',
      PEDALS,
    ),
  ],
  [
    'failure',
    entry(
      'steering',
      '方向盘沉 方向盘重 方向沉 方向重 方向盘锁死 方向盘不正 方向盘卡 方向盘歪 转向沉重 转向沉 转向重 转向卡 方向卡 不回正 回不到正 回不到中间 回不到正中 不能回正 无法回正 不会回正 回不了正 无法自动回正 不自动回正 打方向沉重 打方向重 打方向费力 ' +
        '回正慢 回正困难 回正差 打方向费劲 打方向沉 打方向卡顿 打方向卡滞 失去助力 没助力 没有助力 助力没了 助力消失 助力失效 助力突然没了 ' +
        '没助力了 方向盘打不动 转不动方向',
      ['steering'],
    ),
  ],
  [
    'failure',
    entry(
      'unnamed',
      '变得特别沉 变得很沉 变得沉 变得很重 特别重 拉不动 死沉 重得 沉得 变重 变沉 很沉 特别沉 发沉 忽轻忽重 时轻时重 一下轻一下重 一会轻一会重 打不动 掰不动 拧不动 一会儿轻一会儿重 太沉 好沉 很重',
      ['steering'],
    ),
  ],
  [
    'failure',
    entry(
      'aircon',
      '不制冷 不凉 不冷 不制热 不热 不出风 不出冷风 不出热风 制冷差 制冷不行 制冷效果差 制热效果差 吹热风 凉得慢 无法制冷 无法制热 不能制冷 只有热风 只有冷风 出热风 热风 忽冷忽热 时冷时热 冷热不均 ' +
        '吹热的 左边热右边凉 左热右凉 一边热 一边凉 一边冷 没冷气 没冷风 没暖风 没有冷风 没有暖风 不够凉 不够冷 缺氟 吹自然风 是自然风 唔冻 不吹风',
      ['aircon', 'seats'],
    ),
  ],
  [
    'failure',
    entry(
      'charger',
      '充不进电 充不进 充不上 充不了 充不了电 充不上电 跳枪 充电中断 充电失败 充电慢 充电异常 无法充电 不能充电 充电故障 握手失败 充电跳枪 充不满 只充进 只进去 充到一半 充着充着 充电停 不充电',
      ['charger', 'battery', 'screen'],
    ),
  ],
  ['failure', entry('unnamed', '自己断 中断 自己停 停了 就停 自动停 老停 都停在 龟速', ['charger'])],
  [
    'failure',
    entry('unnamed', '不动 不会动', ['wipers', 'windows', 'trunk', 'seats', 'doors', 'screen', 'aircon']),
  ],
  ['failure', entry('unnamed', '没声音 无声音 没声 无声 切歌没声', ['screen'])],
  ['failure', entry('screen', '喇叭不响 喇叭没声 喇叭失声')],
  ['failure', entry('unnamed', '不准 不准确 失准 不精准 定位慢 偏移 漂移 显示不准 老旧 跳变', METERS)],
  [
    'smell',
    entry(
      'unnamed',
      '异味 臭味 怪味 味道大 味道很大 味道特别大 味道太大 味大 味儿大 味道重 刺鼻 难闻 呛人 焦味 焦糊味 糊味 焦臭 ' +
        `${SMELLS} ` +
        '霉味 发霉 酸臭 甲醛 胶水味 塑料味 皮革味 尾气味 馊味 烧塑料的味道 烧塑料味 塑料的味道 烧焦的味道 焦糊的味道 臭气 气味大 气味重 熏人 ' +
        '臭袜子味 脚臭味 烧焦味 生油味 胶味 有味道 有味 烤糊 烧糊 烧焦 有股味 辣眼睛 冲鼻子 呛鼻 臭脚 味道浓 味道好大 味道刺 怪味道 一股味 溴味 异昧',
    ),
  ],
  ['smell', entry('fuel', '汽油味 生汽油味')],
  ['smell', entry('clutch', '离合片焦味 离合糊味', ['clutch'])],
  [
    'rust',
    entry(
      'body',
      '起泡生锈 鼓包生锈 锈得掉渣 锈得起皮 锈掉渣 锈到掉渣 生锈起泡 生锈鼓包 生锈 锈蚀 锈了 锈迹 锈斑 锈穿 返锈 上锈 起锈 长锈 生绣 锈水 铁锈 腐蚀 黄锈 锈花 锈渣 锈点 锈烂 锈 烂穿 生秀 绣蚀 上绣 氧化 rust rusty rusted',
    ),
  ],
  [
    'crack',
    entry(
      'unnamed',
      '开裂 断裂 裂开 裂了 裂纹 裂缝 裂痕 脱落 起泡 起皮 开胶 脱胶 掉皮 脱皮 翘边 炸裂 崩裂 发粘 龟裂 爆裂 破碎 碎裂 破裂 碎了 自己裂 都裂 又裂 有气泡 气泡 剥落 剥离 粉化 掉渣 起皱 褶皱 ' +
        '开列 断列 裂口 自爆 翘皮 起翘 掉块 掉一块 碎条缝 流胶 爆开 崩开 塌了',
    ),
  ],
  [
    'crack',
    entry(
      'unnamed',
      '爆了 cracked crack broken 断了 断掉 掉落 掉了下来 掉下来 鼓起 变形 翘起 掉色 破损 塌陷 下沉 脱出 脱开 凹陷 粘手 发黏 变色 融化 熔化 热熔化 老化 破了 弯了 鼓起来 裂 碎 折了 掉了一半 拉长 一掰就断',
      ANY_NAMED,
    ),
  ],
  ['crack', entry('body', '掉漆 掉油漆 起漆泡 爆漆 脱漆 漆掉 漆起泡 漆面起泡 掉沒漆 调漆 掉七')],
  [
    'crack',
    entry(
      'tyres',
      '鼓了个 鼓了一个 鼓个 鼓了俩 鼓出个 鼓出来 鼓出一个 起了个包 起了一个包 起个包 长了个包 起了个小包 鼓了个小包 起个小包 起了小包 起了个大包 鼓了个大包 鼓出一块 鼓一块 鼓包 起包 爆胎 扎起包 骨包 鼓泡 鼓饱',
      ['tyres', 'battery', 'body', 'dashboard', 'seats', 'doors', 'trunk'],
    ),
  ],
  [
    'freeze',
    entry(
      'screen',
      '死机 黑屏 花屏 闪屏 白屏 蓝屏 绿屏 卡顿 卡机 卡得 电脑重启 系统重启 屏幕重启 主机重启 自动重启 自己重启 老重启 频繁重启 反复重启 无限重启 不停重启 卡得要死 卡成 卡爆 闪退 没画面 无画面 触摸失灵 点不动 黑瓶 死鸡 卡顿死机 车机卡 屏幕卡 ' +
        '不能显示 屏幕闪 马赛克 卡的要死 卡的一 死机了 freeze freezes froze frozen laggy lag lags 屏花了 屏幕花了 大屏花了 触摸没了 触摸全没 触屏没了 触控失灵 卡屏 卡到',
      ['screen', 'dashboard'],
    ),
  ],
  [
    'freeze',
    entry(
      'unnamed',
      '重启 漆黑 一片黑 黑乎乎 黑漆漆 全灭 黑了 变黑 全黑 很卡 太卡 巨卡 好卡 特别卡 一卡 卡得想 不显示 闪烁 条纹 雪花 花的 黑三次 黑两次 黑几次',
      ['screen', 'dashboard'],
    ),
  ],
  [
    'wear',
    entry(
      'unnamed',
      '磨损 磨坏 磨没了 磨穿 磨得 磨光 磨平 磨偏 烧蚀 起沟 起槽 异常磨损 磨出 不耐磨 磨没 磨损快 道沟 拉沟 拉出沟 拉伤 磨到底 磨完 磨秃 磨薄 见铁',
    ),
  ],
  ['wear', entry('unnamed', '见底 有沟 薄了', ['brakes', 'tyres', 'clutch'])],
  ['wear', entry('tyres', '偏磨', ['tyres', 'brakes'])],
  ['wear', entry('tyres', '吃胎 啃胎 磨胎 锯齿状 吃台 起锯齿', ['tyres'])],
  ['wear', entry('clutch', '烧离合 烧离合片 烧片', ['clutch'])],
  ['wear', entry('unnamed', '烧了', ['clutch'])],
  [
    'fog',
    entry(
      'unnamed',
      '雾状 一层水汽 有水珠 一层雾 有雾 全是雾 进水 起雾 雾气 水汽 水雾 水珠 起水雾 灌水 结雾 泡水了 进雾 雾水 水痕 水渍 白雾 凝水 有水汽 起雾水',
    ),
  ],
  ['fog', entry('unnamed', '发白 泛白 发黄 浑浊 不透亮 进灰', ['lights'])],
  [
    'overheat',
    entry(
      'engine',
      '水温高 水温过高 水温偏高 水温报警 水温飙 水温高报警 开锅 过热 高温报警 报高温 油温高 温度过高 冷却液温度高 冷却液温度过高 发动机温度高 水温爆表 水温往上 水温太高 高水温 温度高报警 开了锅 ' +
        HOT_WATER,
      ['engine', 'gearbox', 'battery', 'brakes', 'charger', 'screen', 'clutch', 'lights', 'seats', 'tyres'],
    ),
  ],
  [
    'overheat',
    entry('unnamed', '高温 烫手 发烫 温度高 烫得', [
      'engine',
      'gearbox',
      'battery',
      'brakes',
      'charger',
      'screen',
      'clutch',
      'lights',
      'seats',
      'tyres',
    ]),
  ],
  [
    'fire',
    entry(
      'unnamed',
      '自燃 着火 起火 冒烟 冒黑烟 冒白烟 冒青烟 冒蓝烟 烧起来 火烧车 冒火花 蓝烟 黑烟 白烟 青烟 冒火 着了火 自然了 冒烟了',
    ),
  ],
  [
    'drain',
    entry(
      'battery',
      'drain drained draining drains 续航缩 续航也缩了 跑光电 就亏电 又亏电 再亏电 老亏电 总亏电 会亏电 亏电 馈电 掉电 没电 漏电 跑电 蓄不住电 存不住电 缺电 不存电 掉电快 电量不足 电压低 电压不足 耗电 吃电 费电 续航缩水 续航打折 续航不准 续航短 续航不足 续航里程不足 续航里程短 续航里程不准 ' +
        '续航掉 掉续航 续航腰斩 续航打骨折 续航严重缩水 续航也缩 续航下降 续航衰减 电池衰减 亏点 续航虚标 续行缩水 电池不耐用 ' +
        CHARGE_GONE,
      ['battery', 'charger'],
    ),
  ],
  [
    'drain',
    entry(
      'unnamed',
      '就亏 又亏 再亏 老亏 总亏 会亏 亏了电 亏了 亏完 亏光 亏过 亏没 砍半 砍一半 砍掉一半 对半砍 少一半 缩一半 打对折 缩水 腰斩 衰减 不耐用 只能跑 只跑了 打骨折 掉得厉害 掉一半 打五折 打六折 打七折 一天比一天短',
      ['battery', 'charger'],
    ),
  ],
  [
    'loose',
    entry(
      'unnamed',
      '松矿 松框 松旷 松动 旷量 旷了 间隙大 间隙过大 虚位 松脱 旷得 松松垮垮 咣里咣当 有空当 有旷量 松垮 松旷了',
    ),
  ],
  ['loose', entry('unnamed', '晃悠 晃荡 晃动 有间隙 很大间隙 松了', ANY_NAMED)],
  [
    'pull',
    entry(
      'steering',
      '跑偏 偏跑 往右偏 往左偏 向右偏 向左偏 自动往右 自动往左 朝右跑 朝左跑 走偏 往右跑 往左跑 向右跑 向左跑 往左扶 往右扶 往左掰 往右掰 往左拽 往右拽 得掰着 得扶着 方向偏右 方向偏左 方向盘偏 方向偏 跑骗 跑片 往一边跑 往一边偏 跑篇 偏向一边',
      ['steering', 'brakes', 'tyres', 'chassis', 'suspension'],
    ),
  ],
];

/** Put together, as far as no word of the list says more. */
const listed = new Set(LISTED_WORDS.flatMap(([, { words }]) => words.split(' ')));
const COMPOSED = [...crossed(HANDLED, NOT_HANDLED), ...crossed(UNABLE, DONE_BY_IT)].filter(
  // 开不开空调 asks no more than whether.
  (word) => !listed.has(word) && !NO_HANDLING.test(word) && word.charAt(0) !== word.charAt(2),
);

/**
 * Words of each symptom. Several entries of one symptom differ in the part they speak of by themselves. Most words of noise are
 * found by the noise rules; here stand those that are no sound to them.
 */
export const SYMPTOM_WORDS: readonly (readonly [SymptomKey, SymptomEntry])[] = [
  ...LISTED_WORDS,
  ['failure', entry('unnamed', COMPOSED.join(' '), ANY_NAMED)],
];

/** Words whose meaning the part decides: a gearbox that 卡顿 jerks, a steering that does sticks, a screen that does freezes. */
export const SYMPTOM_OF_PART: Partial<Record<SymptomKey, Partial<Record<PartKey, SymptomKey>>>> = {
  freeze: { gearbox: 'jerk', engine: 'jerk', clutch: 'jerk', steering: 'failure', brakes: 'failure' },
};
