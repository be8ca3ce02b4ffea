import { describe, expect, it } from 'vitest';
import { findSeries } from '../../../shared/catalogue/find-series.ts';

const keys = (text: string): string[] => findSeries(text).map(({ series }) => series);

describe('names that are more than one thing', () => {
  it.each([
    ['瑞虎8和瑞虎7选哪个', ['chery-ruihu8', 'chery-ruihu7']],
    ['开瑞虎三年了', ['chery-ruihu']],
    ['比亚迪秦提车', ['byd-qin']],
    ['秦PLUS DM-i油耗', ['byd-qinplusdm']],
    ['比亚迪元落地', ['byd-yuan']],
    ['元PLUS续航', ['byd-yuanplus']],
    ['汉兰达四驱', ['toyota-hanlanda']],
    ['汉EV刹车', ['byd-hanev']],
    ['宝马3系和5系', ['bmw-3xi', 'bmw-5xi']],
    ['宝马525Li保养', ['bmw-5xi']],
    ['320Li漏油', ['bmw-3xi']],
    ['奔驰C180异响', ['benz-cji']],
    ['GLK300的轮胎', ['benz-glk']],
    ['雷克萨斯ES350', ['lexus-es']],
    ['问界M7提了', ['aito-wenjiem7']],
    ['问界新M7', ['aito-wenjiem7']],
    ['哪吒X续航', ['nezha-x']],
    ['标致308异响', ['peugeot-308']],
    ['阿维塔12试驾', ['aweita-12']],
    ['理想L7增程', ['liauto-l7']],
    ['小米SU7', ['xiaomi-su7']],
    ['极氪001', ['zeekr-zeekr001']],
    ['哈弗大狗', ['haval-dagou']],
    ['荣威RX5', ['roewe-rx5']],
    ['传祺GS4和传祺M8', ['guangqichuanqi-chuanqigs4', 'guangqichuanqi-chuanqim8']],
    ['新凯越的油耗', ['buick-kaiyue']],
    ['福特探险者', ['ford-tanxianzhe']],
    ['魏牌高山', ['weipai-gaoshan']],
    ['起亚K2', ['kia-k2']],
    ['宏光MINI', ['wuling-hongguangminiev']],
  ])('%j names %j', (text, series) => {
    expect(keys(text)).toEqual(series);
  });

  it.each([
    '秦岭自驾三天',
    '元旦放假',
    '修一次100元',
    '武汉下雨了',
    '好汉不吃眼前亏',
    '唐朝诗人',
    '去海边看海豚和海鸥',
    '星空很美',
    '打高尔夫球去',
    '今天阳光不错',
    '逍遥自在',
    '308块钱一次',
    '12万落地',
    '标致的脸庞，12岁',
    '我的理想是环游世界',
    '小米粥好喝',
    '现代社会压力大',
    '大众点评',
    '长安街',
    '高山流水',
    '一段传奇故事',
    '小明今天没来',
    '喝杯拿铁',
    '回家路过超市',
    '情况比较极端',
    '大家都喜欢动起来',
    '坦克世界真好玩',
    '这风范绝了',
    '心动不如行动',
    '看了一场赛马',
    '领悟了人生',
    '黑猫警长',
    '能开300码',
    '花了2008块',
    'I need to focus on my work',
    'the pilot said hello',
    'my accord with them',
    'an explorer of the sea',
  ])('%j names none', (text) => {
    expect(keys(text)).toEqual([]);
  });
});

describe('names as people write them', () => {
  it.each([
    ['悦祥异响', ['changan-yuexiang']],
    ['哈佛H6', ['haval-h6']],
    ['凯美端混动', ['toyota-kaimeirui']],
    ['卡罗垃开了四年', ['toyota-kaluola']],
    ['朗意的油耗', ['volkswagen-langyi']],
    ['福克丝', ['ford-fukesi']],
    ['昂科维', ['buick-angkewei']],
    ['科鲁资发动机', ['chevrolet-keluzi']],
    ['朗毅和宝莱哪个省油', ['volkswagen-langyi', 'volkswagen-baolai']],
    ['卡羅拉', ['toyota-kaluola']],
    ['ＣＳ７５', ['changan-cs75']],
    ['CS 75', ['changan-cs75']],
    ['哈弗H-6', ['haval-h6']],
    ["My Camry's transmission slips", ['toyota-kaimeirui']],
    ['my 2014 Focus transmission shudders', ['ford-fukesi']],
    ['Honda Civic brake noise', ['honda-siyu']],
    ['Tesla Model 3 range', ['tesla-model3']],
    ['the F-150 is loud', ['ford-f150']],
    ['VW Tiguan oil leak', ['volkswagen-tiguan']],
  ])('%j names %j', (text, series) => {
    expect(keys(text)).toEqual(series);
  });
});
