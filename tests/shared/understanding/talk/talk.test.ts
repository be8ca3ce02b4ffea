import { describe, expect, it } from 'vitest';
import { makeUnderstanding } from '../../../../shared/understanding/understand.ts';
import { committedModel } from '../model.ts';

const understand = makeUnderstanding(committedModel());

describe('how dealer and maker behave', () => {
  const conductOf = (text: string) => understand(text).conduct.map(({ conduct }) => conduct);

  it.each([
    ['明明有响,硬说没响', 'denial'],
    ['变速箱异响，4S店说检查没有问题', 'denial'],
    ['4S店和厂家互相踢皮球', 'shirking'],
    ['漏油，店里说这车都这样', 'allLikeThat'],
    ['离合器异响，售后说是正常现象', 'allLikeThat'],
    ['发动机异响，师傅说没有解决方案', 'noSolution'],
    ['变速箱顿挫，4S店让等厂家通知', 'noSolution'],
  ])('%s', (text, conduct) => expect(conductOf(text)).toEqual([conduct]));

  it.each(['我的也这样，都这样的，不用管', '别担心，正常现象', '这车有没有通病？', '4S店服务很好'])(
    'not: %s',
    (text) => expect(conductOf(text)).toEqual([]),
  );
});

describe('what a person must look at once', () => {
  const hazardsOf = (text: string) => understand(text).hazards.map(({ hazard }) => hazard);

  it.each([
    ['我的车昨天停在楼下自燃了', 'fire'],
    ['下坡时刹车突然失灵，差点撞上', 'brakes'],
    ['行驶中方向盘锁死，吓死我了', 'steering'],
    ['高速上突然熄火，后面全是车', 'lossOfDrive'],
    ['追尾了，气囊没弹，我老婆骨折', 'injury'],
  ])('%s', (text, hazard) => expect(hazardsOf(text)).toEqual([hazard]));

  it.each([
    '刹车异响',
    '刹车灵敏，没有失灵过',
    '听说这款车自燃过',
    '买了自燃险',
    '如果刹车失灵怎么办',
    '这车安全气囊几个？碰撞几星？',
    '等红灯熄火启停介入',
    '打不着火',
    '油门踩到底没反应的新闻看多了',
    '路上熄火一定先开双闪，别急着打火',
    '上点坡，油门踩下去半天没反应，只闻其声不见其速',
    '换了分泵以后踏板声音立马没了，师傅手艺不错',
  ])('not: %s', (text) => expect(hazardsOf(text)).toEqual([]));
});

describe('what a post is', () => {
  it.each([
    ['顶', 'idle'],
    ['谢谢楼主分享', 'idle'],
    ['😂😂😂', 'idle'],
    ['哈哈哈哈', 'idle'],
    ['专业汽车隔音，上门施工，加微信 abc123 有优惠', 'advert'],
    ['出售原厂轮毂四个，九成新，有意联系微信', 'advert'],
    ['变速箱异响', 'car'],
    ['油耗8个', 'car'],
    ['求购二手轮毂，谁有？', 'car'],
  ])('%s: %s', (text, relevance) => expect(understand(text).relevance.relevance).toBe(relevance));
});

describe('what its author wants', () => {
  const intentsOf = (text: string) => understand(text).intents.map(({ intent }) => intent);

  it.each([
    ['发动机异响，修了三次都没修好，要求退车', 'complain'],
    ['过减速带减震咯噔响，请问怎么解决？', 'help'],
    ['这车哪个颜色好看？', 'ask'],
    ['千万别买这车', 'dissuade'],
    ['外观漂亮，动力充足，非常满意', 'praise'],
  ])('%s: %s', (text, first) => expect(intentsOf(text)[0]).toBe(first));

  it('says nothing of idle talk and adverts', () => {
    expect(intentsOf('顶顶顶')).toEqual([]);
    expect(understand('出售原厂轮毂四个，九成新，有意联系微信').hazards).toEqual([]);
  });
});
