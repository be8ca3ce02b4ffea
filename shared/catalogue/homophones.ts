/**
 * Characters of car names and those that input methods and hurried eyes put in their place: same sound (or nearly, 郎/朗), or same
 * shape (端 for 瑞). One group a word. Facts of the language, gathered by hand.
 */
const GROUPS =
  '悦越跃月岳 翔祥详象 弗佛福夫富 美每镁 瑞锐睿端蕊芮 罗落萝洛啰逻 拉啦垃喇 朗郎浪琅 逸意易毅艺益亦懿奕 克可科客柯 斯思司丝撕 昂盎 威维唯薇微为 ' +
  '速素苏宿 腾藤疼滕 途涂图徒 观官冠关 迈麦 宝保堡饱 来莱 帝地弟 豪毫 轩宣萱喧 奇齐骐琪其祺棋骑 骏俊峻军君钧 锋风峰丰枫 飞非菲 度渡杜 ' +
  '雅亚 阁格歌哥 英鹰应瑛 凌灵玲零领岭陵 派排 域玉预郁豫遇 缤宾滨斌 智致志制至挚 星腥 博搏伯 远院 景境井 荣容融 劲进 泽则择 ' +
  '卡咖 籁赖濑懒 兰蓝篮澜岚 达答 捷杰洁劫 塔他它 纳那娜拿 帕怕 萨撒 尔而儿耳 明名铭鸣 晶精菁 昕新欣心 嘉佳家加 索所锁 胜盛圣 伊依 ' +
  '诺糯 皇黄 花华 雷累蕾 驰池弛 鲁录路 兹姿滋资 沃握 迪笛狄 探叹 酷库 凯恺楷开 奥澳 赛塞 歌哥 魏卫 哈蛤 骋聘 奔笨本 天田 虎唬 ' +
  '桑嗓 汉汗 迅讯 幻换 昌娼 翼冀亿 绅申 丽莉利 舍社设 悍憾撼 狮师 菱凌 铃玲 欧殴鸥 陆路 标飚';

const SUBSTITUTES = new Map<string, string>();
for (const group of GROUPS.split(' ')) {
  for (const character of group) {
    const others = group.replaceAll(character, '');
    SUBSTITUTES.set(character, (SUBSTITUTES.get(character) ?? '') + others);
  }
}

/** Two-character slips that are words of their own: 心动 for 昕动, 风范 for 锋范. */
const WORDS = new Set(
  (
    '极端 家路 加路 保来 心动 新动 风范 世家 跃动 月动 异动 灵动 领动 标志 传奇 制胜 致胜 至胜 远景 院景 军威 君威 风度 天来 名图 明图 图安 兰鸟 蓝鸟 花冠 皇冠 黄冠 飞达 ' +
    '开越 丰度 风神 丰神 风云 峰云 丰云 风行 荣放 容放 融放 威斯 维拉 卡拉 科拉 杰达 凌志 领志 灵智 领智 宝马 保马 宝来 保来 天天 天语 天逸 天意 田逸 ' +
    '非度 雅阁 雅格 佳乐 家乐 佳年 嘉华 家华 佳华 全胜 速度 克拉 卡罗 飞扬 欧洛 博客 客服 起亚 其亚 新动 新锐 心锐 欣锐 星锐 精锐 精瑞 菁锐 名瑞 明锐 月圆 月亮 ' +
    '伊利 依维 意动 易动 艺动 亿动 翼动 宏光 红光 荣光 容光 领悟 领路 灵动 玲动 零动 凌动 领派 零派 灵派 开瑞 骏逸 俊逸 俊意 军艺 君逸 君悦 君越 军越 君月 ' +
    '新月 星月 星悦 心悦 欣悦 新悦 新越 远舰 原舰 极客 汉马 悍马 汗马 马驰 英朗 应朗 鹰朗 福地 福迪 富迪 美家 每家 美佳 美嘉 智跑 制跑 锐行 瑞行 睿行 锐意 瑞意 锐志 ' +
    '睿智 瑞智 锐智 锐欧 锐步 风速 天际 天机 安心 英伦 应伦 昂首 路宝 路虎 陆虎 世纪 维特 帝王 领界 灵界 零界 领裕 领域 灵域 领睿 凌睿 领航 风尚 丰尚 枫叶 皓月 佳美 嘉美 加美 ' +
    '家美 新佳 新家 新加 杰德 捷德 洁德 结德 凯旋 开旋 凯胜 凯圣 开胜 开圣 赛马 赛宝 路特 雅致 雅志 雅智 亚致 优雅 优亚 酷威 酷维 库威 美人 志翔 智祥 吉祥 志祥 制详'
  ).split(' '),
);

/** The most a name may have of these, so that the table stays small. */
const MOST = 24;

/** How a name in Chinese characters is misspelt by one character. Words of their own are left out. */
export function misspellings(name: string): string[] {
  const found: string[] = [];
  for (let i = 0; i < name.length && found.length < MOST; i++) {
    for (const other of SUBSTITUTES.get(name.charAt(i)) ?? '') {
      const slip = name.slice(0, i) + other + name.slice(i + 1);
      if (!WORDS.has(slip)) found.push(slip);
    }
  }
  return found;
}
