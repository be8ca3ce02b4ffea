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
const ANY_NAMED: readonly PartKey[] = PARTS.filter((part) => part !== 'unnamed');

const MOVERS: readonly PartKey[] = ['engine', 'gearbox', 'clutch', 'idle', 'fuel', 'belt'];

/**
 * Words of each symptom. Several entries of one symptom differ in the part they speak of by themselves. Most words of noise are
 * found by the noise rules; here stand those that are no sound to them.
 */
export const SYMPTOM_WORDS: readonly (readonly [SymptomKey, SymptomEntry])[] = [
  ['noise', entry('unnamed', '异响 异晌 易响 异音 杂音 怪响 怪声 响声 叫唤 乱叫')],
  ['noise', entry('engine', '敲缸')],
  ['noise', entry('tyres', '胎噪')],
  ['noise', entry('body', '风噪 风噪声')],
  [
    'shake',
    entry(
      'unnamed',
      '抖动 发抖 乱抖 抖得 抖的 一抖一抖 抖 震动 振动 发颤 打颤 颤抖 哆嗦 筛糠 打摆 震手 麻手 嘚瑟 得瑟 直颤 晃得厉害 震感',
    ),
  ],
  ['shake', entry('steering', '打手', ['steering'])],
  ['shake', entry('unnamed', '不稳 忽高忽低 游车', ['idle', 'engine'])],
  [
    'jerk',
    entry(
      'gearbox',
      '顿挫 顿错 也顿 又顿 会顿 老顿 总顿 很顿 撞击感 冲击 一蹿 前蹿 闯一下 顿搓 闯动 窜动 耸动 一窜一窜 一耸一耸 一顿一顿 一拱一拱 一冲一冲 拖拽 拖拽感 冲击感 换挡冲击 换档冲击 闯一下 顿一下 往前一窜 往前窜 猛窜 尥蹶子 尥蹶 闯车 闯挡 闯档 起步闯 卡顿感',
      [...MOVERS, 'brakes'],
    ),
  ],
  [
    'stall',
    entry(
      'engine',
      '熄火 熄过火 自己灭车 灭车 憋灭 憋熄 死火 灭火了 自动灭了 中途灭 行驶中断电 掉火',
      MOVERS,
    ),
  ],
  [
    'nostart',
    entry(
      'engine',
      '打不着 打不着火 打不燃 打唔着 点不着 点不着火 启动不了 起动不了 无法启动 无法起动 不能启动 发动不了 发动不着 发不动 着不了 着不了车 不着车 着车困难 打火困难 启动困难 难启动 着火困难 难着火 不好打着 打半天才着 打几次才着 打好几次',
      ['engine', 'fuel', 'battery'],
    ),
  ],
  [
    'weak',
    entry(
      'engine',
      '动力不足 动力下降 动力不够 动力差 没动力 无动力 无力 没劲 没力 没劲儿 失速 动力中断 失去动力 丢失动力 动力丢失 动力消失 动力流失 加不上油 加不起速 提不起速 提不上速 提速困难 提速无力 踩油门没反应 油门没反应 限扭 跛行 软脚 没得力 莫得力',
      [...MOVERS, 'exhaust', 'battery'],
    ),
  ],
  ['leak', entry('engine', '漏油 渗油 露油 漏机油 渗机油 漏防冻液 漏冷却液 滴油 窜油 油封漏 返机油')],
  [
    'leak',
    entry('unnamed', '漏水 渗水 漏雨 滴水 漏液 渗液 漏气 漏风 积水 露水 水漫 湿透 漏冷媒 漏 漏氟 往里灌水'),
  ],
  ['leak', entry('fuel', '漏汽油 渗汽油')],
  [
    'burnoil',
    entry('engine', '烧机油 烧几油 烧鸡油 烧基油 吃机油 耗机油 机油消耗 机油下降 机油少 少机油', ['engine']),
  ],
  [
    'failure',
    entry(
      'unnamed',
      '失灵 失效 故障 坏了 坏掉 坏过 又坏 就坏 已坏 损坏 无法使用 卡滞 卡死 升不起 降不下 锁不上 解不了锁 误报 失控 趴窝 抛锚 不出水 不喷水 刮不干净 不回位 时灵时不灵 偶发失灵',
    ),
  ],
  [
    'failure',
    entry(
      'unnamed',
      '没反应 无反应 没有反应 不亮 罢工 卡住 灯亮 亮灯 报警 断开 断连 掉线 时好时坏 打不开 关不上 关不严 关不住 不工作 不灵 连不上 识别不了 瘫了 升不上 不好使',
      ANY_NAMED,
    ),
  ],
  ['failure', entry('unnamed', '烧坏 烧毁 没法用')],
  [
    'failure',
    entry('engine', '机油乳化 机油增多 机油变多 机油液位升高 拉缸 抱瓦 爆缸 爆震 缺缸 缸不工作 积碳严重', [
      'engine',
    ]),
  ],
  [
    'failure',
    entry(
      'gearbox',
      '跳挡 跳档 脱挡 脱档 挂不上 挂不进 挂不上挡 挂不上档 挂不进挡 挂不进档 换不上 换不了挡 换不了档 入挡困难 入档困难 挂挡困难 挂档困难 换挡困难 换档困难 锁挡 锁档 不升挡 不升档 不降挡 不降档 打齿',
      ['gearbox', 'clutch'],
    ),
  ],
  ['failure', entry('unnamed', '打滑', ['gearbox', 'clutch', 'belt', 'brakes'])],
  ['failure', entry('unnamed', '弹不开 打不着灯 无法关闭 无法打开 无法充电 无法正常 乱跳', ANY_NAMED)],
  ['failure', entry('clutch', '离合打滑 离合高 离合重', ['clutch'])],
  [
    'failure',
    entry(
      'brakes',
      '刹不住 刹车软 刹车偏软 刹车发软 刹车变软 刹车硬 刹车变硬 刹车发硬 刹车踩不动 踩不住 制动软 刹车没了 没刹车 刹车肉 刹不死',
      ['brakes'],
    ),
  ],
  [
    'failure',
    entry('steering', '方向盘沉 方向盘重 方向沉 方向盘锁死 方向盘不正 方向盘卡 方向盘歪 转向沉重 不回正', [
      'steering',
    ]),
  ],
  [
    'failure',
    entry('aircon', '不制冷 不凉 不冷 不制热 不热 不出风 不出冷风 制冷差 制冷不行 制冷效果差 吹热风 凉得慢', [
      'aircon',
      'seats',
    ]),
  ],
  [
    'failure',
    entry('charger', '充不进电 充不进 充不上 充不了 充不上电 跳枪', ['charger', 'battery', 'screen']),
  ],
  [
    'smell',
    entry(
      'unnamed',
      '异味 臭味 怪味 味道大 味道很大 味道特别大 味道太大 味大 味儿大 味道重 刺鼻 难闻 呛人 焦味 焦糊味 糊味 焦臭 霉味 发霉 酸臭 甲醛 胶水味 塑料味 皮革味 尾气味 馊味 气味大 气味重 熏人',
    ),
  ],
  ['smell', entry('fuel', '汽油味')],
  ['smell', entry('clutch', '离合片焦味 离合糊味', ['clutch'])],
  ['rust', entry('body', '生锈 锈蚀 锈了 锈迹 锈斑 锈穿 返锈 上锈 起锈 长锈 生绣 锈水 铁锈')],
  [
    'crack',
    entry(
      'unnamed',
      '开裂 断裂 裂开 裂了 裂纹 裂缝 裂痕 脱落 起泡 起皮 开胶 脱胶 掉皮 脱皮 翘边 炸裂 崩裂 发粘',
    ),
  ],
  ['crack', entry('unnamed', '断了 断掉 掉落 掉了下来 掉下来 鼓起 变形 翘起 掉色 破损 塌陷', ANY_NAMED)],
  ['crack', entry('body', '掉漆 掉油漆 起漆泡 爆漆 脱漆')],
  ['crack', entry('tyres', '鼓包 起包 爆胎 扎起包', ['tyres', 'battery', 'body', 'dashboard', 'seats'])],
  [
    'freeze',
    entry(
      'screen',
      '死机 黑屏 花屏 闪屏 白屏 蓝屏 绿屏 卡顿 卡机 卡得 重启 自动重启 卡得要死 卡成 卡爆 闪退 没画面 无画面 触摸失灵 点不动',
      ['screen', 'dashboard'],
    ),
  ],
  ['wear', entry('unnamed', '磨损 磨坏 磨没了 磨穿 磨得 磨光 磨平 磨偏 烧蚀 起沟 起槽')],
  ['wear', entry('tyres', '吃胎 偏磨 啃胎 磨胎 锯齿状', ['tyres'])],
  ['wear', entry('clutch', '烧离合 烧离合片 烧片', ['clutch'])],
  ['fog', entry('unnamed', '进水 起雾 雾气 水汽 水雾 水珠 起水雾 灌水 结雾 泡水了')],
  [
    'overheat',
    entry(
      'engine',
      '水温高 水温过高 水温偏高 水温报警 水温飙 开锅 过热 高温报警 报高温 油温高 温度过高 高温 烫手 发烫',
      ['engine', 'gearbox', 'battery', 'brakes', 'charger', 'screen', 'clutch', 'lights', 'seats', 'tyres'],
    ),
  ],
  ['fire', entry('unnamed', '自燃 着火 起火 冒烟 冒黑烟 冒白烟 冒青烟 冒蓝烟 烧起来 火烧车 冒火花')],
  [
    'drain',
    entry('battery', '亏电 馈电 掉电 没电 漏电 跑电 蓄不住电 存不住电 缺电 不存电', ['battery', 'charger']),
  ],
  ['loose', entry('unnamed', '松旷 松动 旷量 旷了 间隙大 虚位 松脱 旷得 松松垮垮 咣里咣当')],
  ['loose', entry('unnamed', '晃悠 晃荡 晃动', ANY_NAMED)],
  [
    'pull',
    entry('steering', '跑偏 偏跑 往右偏 往左偏 向右偏 向左偏 自动往右 自动往左 朝右跑 朝左跑 走偏', [
      'steering',
      'brakes',
      'tyres',
      'chassis',
      'suspension',
    ]),
  ],
];

/** Words whose meaning the part decides: a gearbox that 卡顿 jerks, a screen that does freezes. */
export const SYMPTOM_OF_PART: Partial<Record<SymptomKey, Partial<Record<PartKey, SymptomKey>>>> = {
  freeze: { gearbox: 'jerk', engine: 'jerk', clutch: 'jerk' },
};
