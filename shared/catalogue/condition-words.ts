import type { ConditionKey, PartKey } from './faults.ts';

/** When it happens; in normalised spelling, words between blanks. `clutch-pressed` counts only where the fault is said to be gone then. */
export const CONDITION_WORDS: Readonly<Record<ConditionKey, string>> = {
  'clutch-pressed':
    '踩离合 踩离合器 踩下离合 踩下离合器 踩住离合 踩住离合器 踩着离合 踩着离合器 踩死离合 踩到底离合 踩一下离合 一踩离合 踩了离合 踩上离合 离合踩下 离合踩下去 离合踩到底 离合踩死 离合一踩 离合踩住 离合器踩下 离合器踩到底 离合器一踩 踩下去 踩到底 踩离和 踩下离和 压离合 踏离合 踏下离合 蹬离合',
  'clutch-released':
    '松离合 松离合器 松开离合 松开离合器 抬离合 抬离合器 抬起离合 抬起离合器 松了离合 放离合 放开离合 不踩离合 离合松开 离合一松 离合抬起 离合一抬 离合抬起来 一抬离合 一松离合 慢抬离合 离合器松开 离合器抬起 抬离和 松离和 抬起来 半联动',
  cold: '冷车 凉车 冷启动 冷起动 冷车启动 冷机 早上第一次 早上第一脚 早晨第一次 隔夜 停一晚 停一夜 过了一夜 冬天 天冷 气温低 低温 刚启动 刚着车 刚打着 零下 早上启动 早晨启动 早上打火 早起',
  hot: '热车 热机 热启动 热起动 水温上来 水温正常 水温到 开久了 跑久了 跑热了 开热了 温度上来 跑一个小时 天热 夏天 跑长途后 车热',
  idle: '怠速 原地不动 原地怠速 等红灯 等红绿灯 停车等灯 原地着车 停着不动 堵车',
  start: '起步 起步时 启动时 启动的时候 启动瞬间 点火时 打火时 着车时 打着火 起动时 发动时 给油起步 一起步',
  speed:
    '高速 跑高速 上高速 高速上 高速时 速度快 车速快 车速高 速度一快 速度上来 跑起来 快速路 时速100 时速120 时速80 过百',
  'low-speed': '低速 慢速 速度慢 车速低 慢慢开 蠕行 市区跟车 跟车 低速时 刚走起来',
  bump: '过坎 过坑 过减速带 减速带 过减速 减速坎 颠簸 坑洼 烂路 路不平 坏路 不平的路 不平路 不平路面 过沟 过井盖 颠一下 颠的时候 非铺装 碎石路 石子路 搓板路 土路 压井盖 过铁轨 过个坎 过个坑 过小坎',
  braking:
    '踩刹车 踩下刹车 轻踩刹车 点刹 急刹 急刹车 刹车时 刹车的时候 制动时 踩煞车 踩制动 一脚刹车 一刹车 带刹车 刹停 踩住刹车 重刹 轻刹 踩着刹车 松刹车',
  turning:
    '打方向 打方向盘 转弯 拐弯 转向时 转弯时 掉头 调头 打死方向 方向打死 打满方向 原地打方向 左转 右转 左打 右打 转方向盘 转方向 过弯 打把 打轮 掰方向',
  rain: '下雨 雨天 下大雨 暴雨 大雨 洗车 洗完车 下过雨 淋雨 雨后 回南天 潮湿 涉水',
  reverse: '倒车 倒车时 挂倒挡 挂倒档 挂r挡 挂r档 倒车入库 倒库',
  shifting:
    '换挡 换档 升挡 升档 降挡 降档 换挡时 换档时 挂挡时 挂档时 一挡换二挡 一档换二档 一挡升二挡 1档换2档 1升2 2升3 2降1 3降2 一二挡 一二档 二三挡 二三档 一档升二档 升二档 升三档 升二挡 升三挡 挂d挡 挂d档 加减挡 加减档 挂一挡 挂一档',
};

/** The part a condition points to where a noise or the like names none. */
export const PART_OF_CONDITION: Partial<Record<ConditionKey, PartKey>> = {
  'clutch-pressed': 'clutch',
  'clutch-released': 'clutch',
  idle: 'idle',
  braking: 'brakes',
  turning: 'steering',
  shifting: 'gearbox',
};

/** A fault gone in this state shows in the other: 热车就好了 is a fault of the cold car. */
export const CONDITION_WITHOUT: Partial<Record<ConditionKey, ConditionKey>> = {
  'clutch-pressed': 'clutch-pressed',
  cold: 'hot',
  hot: 'cold',
  speed: 'low-speed',
  'low-speed': 'speed',
};
