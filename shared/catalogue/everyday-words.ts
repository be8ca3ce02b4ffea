/** Series named by a word that means something else most of the time; they need a brand or a car word beside them. */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  (
    '云朵 智行 魔方 福运 元宝 勇士 战旗 小马 飞驰 世纪 雅致 海豚 海豹 海鸥 之星 星光 尊行 星云 星辰 多米 领地 御风 猛士 皮卡 ' +
    '风光 小超人 雄狮 风景 海景 熊猫 豪情 豪越 远景 金刚 金鹰 大蛇 女王 小霸王 民意 王子 骑士 大狗 炫丽 小满 里程 盛世 海域 ' +
    '海尚 千里马 旅行者 自由者 自由人 大力神 小金牛 快运 海狮 金典 凯歌 金威 优优 优胜 优雅 江豚 昆仑 卫士 发现 泰山 知音 逐光 ' +
    '飞扬 飞腾 黑金刚 乐途 冒险家 城市 大陆 航海家 领航员 飞行家 缤纷 风尚 逍遥 风华 总裁 蓝鸟 阳光 风度 风雅 战车 晨风 纬度 ' +
    '幻影 魅影 小贵族 主席 花仙子 羚羊 北斗星 雨燕 红杉 皇冠 高尔 旗云 风云 蓝山 高山 征程 荣光 竞技者 凌云 追风 得意 五星 猎鹰 ' +
    '彩虹 芝麻 小老虎 无限 领主 征途 指挥官 征服者 探险者 开拓者 希旺 箱货 创界 飞铃 宝典 征服者 福家 志翔 经典 星 炮 元 汉 宋 唐 秦 夏 ' +
    '小明 小飞 林子 霸道 佳美 飓风 大牛 小牛 巡洋舰 笨笨 一虎 虎7 虎8 天懒 极光 星脉 拿铁 摩卡 神兽 赤兔 初恋 酷狗 龙猫 鲸 黑猫 白猫 挑战者 公爵 ' +
    '神光 鸿途 马卡龙 猛龙 英伦 神骐 太浩 朗悦 野马 精灵 嘉誉 凡尔赛 追光 马2 马3 马8 高6 高7 高六 高七 大7 优6 玛卡 帕美 帕梅 帕萨 大g 凯龙 威龙 览拓者 糯玉米 灵狩 ' +
    '赛马 欢动 嘉路 家年华 一系 二系 三系 四系 五系 六系 七系 城际 科赛 飞扬 瑞风 远航 欧尚 天语 地豪 图观 月翔 博月 消客 肖客 飞渡 奇达 苏腾 雷零 小5 途冠 图胜 途盛 滨智 宾智 思遇 思玉 逸东 迈凯 ' +
    '闪电猫 好猫 芭蕾猫 小蚂蚁 大圣 之光 明日 新星 幸福 同悦 和悦 悦悦 帅客 格越'
  ).split(' '),
);

/** Series named in English by a word of the language; they need their brand, or to be somebody's in a text about cars. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'focus fusion explorer equinox suburban impala sequoia pilot odyssey rogue versa pathfinder charger ascent palisade atlas legacy outback ' +
    'beetle bronco continental navigator nautilus discovery defender encore envision enclave escort captiva malibu tahoe tucson sonata optima ' +
    'forte accord patrol phantom eclipse taurus ranger everest breeze captur harrier avalon mustang spectra insight inspire coupe roadster ' +
    'spyder california daily mirage integra maxima tundra supra tacoma venza hilux mulan blazer rapid fabia journey compass patriot clubman ' +
    'countryman model sierra terrain'
  ).split(' '),
);
