import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../../../shared/understanding/facts/fact.ts';
import { findFacts } from '../../../../shared/understanding/facts/facts.ts';
import { normalise, spelling } from '../../../../shared/understanding/normalise.ts';

/** The facts of a text as short lines: "mileage 30000 atLeast"; what is not said prints as "-". */
function factsOf(text: string, ...kinds: FactKind[]): string[] {
  const normalised = normalise(text);
  return findFacts(normalised, spelling(normalised))
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ confidence: _confidence, span: _span, ...value }) =>
      Object.values(value)
        .map((each) => each ?? '-')
        .join(' '),
    );
}

describe('when the car was bought', () => {
  it.each([
    ['2021年3月提的车', 'purchased 2021 3 -'],
    ['21年3月5号提车', 'purchased 2021 3 5'],
    ['购车时间：2019年12月', 'purchased 2019 12 -'],
    ['14年9月出厂15年1月8日提车', 'purchased 2015 1 8'],
    ['去年十月提的车', 'purchased - 10 -'],
    ['18年5月上的牌', 'purchased 2018 5 -'],
    ['六月份提的', 'purchased - 6 -'],
  ])('%s', (text, fact) => expect(factsOf(text, 'purchased')).toEqual([fact]));

  it.each(['准备2025年5月买车', '2018年3月买的房', '7.2的油耗，买了三年', '合同写5月15日前交车'])(
    'not: %s',
    (text) => expect(factsOf(text, 'purchased')).toEqual([]),
  );
});

describe('model year and trim', () => {
  it.each([
    ['2015款', 'modelYear 2015'],
    ['18款的车', 'modelYear 2018'],
    ['悦翔1.5手豪', 'trim 手动豪华型'],
    ['2012款1.5自尊', 'modelYear 2012', 'trim 自动尊贵型'],
    ['买的1.5L手动豪华型', 'trim 1.5L手动豪华型'],
  ])('%s', (text, ...facts) => expect(factsOf(text, 'modelYear', 'trim')).toEqual(facts));

  it.each(['为国产车自豪', '人要有自尊', '等2020款上市', '有豪华版还是舒适版优惠多少'])('not: %s', (text) =>
    expect(factsOf(text, 'modelYear', 'trim')).toEqual([]),
  );
});

describe('how far it had gone', () => {
  it.each([
    ['跑了3万公里', 'mileage 30000 exact'],
    ['8000km就响了', 'mileage 8000 exact'],
    ['一万二千多公里', 'mileage 12000 atLeast'],
    ['跑了不到300公里', 'mileage 300 atMost'],
    ['里程12345', 'mileage 12345 exact'],
    ['现在1.2万公里左右', 'mileage 12000 about'],
    ['两年，两万六千公里', 'mileage 26000 exact'],
    ['才跑8000就漏油', 'mileage 8000 exact'],
  ])('%s', (text, fact) => expect(factsOf(text, 'mileage')).toEqual([fact]));

  it.each([
    '百公里油耗8个',
    '昨天高速跑了300公里',
    '一箱油能跑500公里',
    '三年10万公里质保',
    '5000公里保养一次',
    '优惠2万',
    '电话13800001234',
    '轮胎205/55 R16',
    '时速60公里',
    '每天通勤18公里',
    '离家30公里',
  ])('not: %s', (text) => expect(factsOf(text, 'mileage')).toEqual([]));
});

describe('how old it was', () => {
  it.each([
    ['提车三个月', 'age 3 month exact'],
    ['才开半年就漏油', 'age 6 month exact'],
    ['新车不到一年就坏', 'age 1 year atMost'],
    ['买来俩月', 'age 2 month exact'],
    ['开了一年半', 'age 18 month exact'],
    ['车才一年零两个月', 'age 14 month exact'],
    ['提车第九天', 'age 9 day exact'],
    ['开了两年多', 'age 2 year atLeast'],
  ])('%s', (text, fact) => expect(factsOf(text, 'age')).toEqual([fact]));

  it.each(['等了三个月配件', '保修三年', '修了一个月', '3月提的车', '每年保养两次', '驾龄十年'])(
    'not: %s',
    (text) => expect(factsOf(text, 'age')).toEqual([]),
  );
});

describe('at what speed, revolutions and temperature', () => {
  it.each([
    ['80码方向盘抖', 'speed 80 - exact'],
    ['时速100有风噪', 'speed 100 - exact'],
    ['60-80km/h共振', 'speed 60 80 exact'],
    ['120迈以上飘', 'speed 120 - atLeast'],
    ['一到四十码就响', 'speed 40 - exact'],
    ['2000转的时候响', 'engineSpeed 2000 - exact'],
    ['1500~2000转抖', 'engineSpeed 1500 2000 exact'],
    ['冷车抖，热车就好了', 'temperature cold'],
    ['冷车热车都响', 'temperature cold', 'temperature warm'],
    ['热启动困难', 'temperature warm'],
  ])('%s', (text, ...facts) => expect(factsOf(text, 'speed', 'engineSpeed', 'temperature')).toEqual(facts));

  it.each(['高速上有异响', '低速顿挫', '激活码8888', '转让费2000', '平均时速30', '原地热车两分钟再走'])(
    'not: %s',
    (text) => expect(factsOf(text, 'speed', 'engineSpeed', 'temperature')).toEqual([]),
  );
});

describe('how often it was mended', () => {
  it.each([
    ['已经进站4回了', 'repairs 4 exact'],
    ['我去他们店不下20次', 'repairs 20 atLeast'],
    ['修了三四次', 'repairs 3 atLeast'],
    ['换了两次', 'repairs 2 exact'],
    ['维修二十来次', 'repairs 20 about'],
    ['修了十几次', 'repairs 10 atLeast'],
    ['去了两次没修好，第三次去换了泵', 'repairs 3 exact'],
    ['返厂三次', 'repairs 3 exact'],
  ])('%s', (text, fact) => expect(factsOf(text, 'repairs')).toEqual([fact]));

  it.each(['修一次要500', '送三次保养', '打了三次电话', '换了三次机油', '我回来三次都看到他'])(
    'not: %s',
    (text) => expect(factsOf(text, 'repairs')).toEqual([]),
  );
});

describe('what was done and what came of it', () => {
  it.each([
    ['换了压盘没好', 'repair replaced clutch notFixed'],
    ['升级程序后好了', 'repair reprogrammed - fixed'],
    ['清洗节气门还是抖', 'repair cleaned engine notFixed'],
    ['换了半轴，过两天又响', 'repair replaced chassis cameBack'],
    ['把减震换了，不响了', 'repair replaced suspension fixed'],
    ['换了减震和胶套之后更响了', 'repair replaced suspension worse'],
    ['说是平衡杆胶套，换了，没好', 'repair replaced suspension notFixed'],
  ])('%s', (text, fact) => expect(factsOf(text, 'repair')).toEqual([fact]));

  it('tells them in the order in which they were done', () =>
    expect(
      factsOf('先换了点火线圈，没用；又洗了喷油嘴，好了两天又犯；最后换发动机电脑才算完', 'repair'),
    ).toEqual([
      'repair replaced engine notFixed',
      'repair cleaned fuel cameBack',
      'repair replaced engine fixed',
    ]));

  it.each(['换了手机', '建议换刹车片', '想换轮胎', '店里不给换减震', '换了机油', '没换过刹车片', '换车了'])(
    'not: %s',
    (text) => expect(factsOf(text, 'repair')).toEqual([]),
  );
});

describe('who sold it and what is wanted', () => {
  it.each([
    ['在长沙华达4S店买的', 'dealer 长沙华达4S店'],
    ['车是在庆发店买的', 'dealer 庆发店'],
    ['要求退车', 'demand refund'],
    ['要求厂家退一赔三并道歉', 'demand refund', 'demand compensation', 'demand apology'],
    ['希望厂家召回', 'demand recall'],
    ['给我把减震换掉，再给个说法', 'demand replacePart', 'demand explanation'],
    ['要求延保', 'demand longerWarranty'],
  ])('%s', (text, ...facts) => expect(factsOf(text, 'dealer', 'demand')).toEqual(facts));

  it.each(['去4S店问了', '附近的4S店都不行', '长安4S店态度差', '厂家召回了', '想换车了', '店里要求我加钱'])(
    'not: %s',
    (text) => expect(factsOf(text, 'dealer', 'demand')).toEqual([]),
  );
});

it('points at what was typed, whatever its width', () => {
  const text = '跑了３万公里\u200b，換了減震沒好';
  const normalised = normalise(text);
  const said = findFacts(normalised, spelling(normalised)).map(({ span }) =>
    text.slice(span.start, span.end).replace('\u200b', ''),
  );
  expect(said).toEqual(['３万公里', '換了減震']);
});
