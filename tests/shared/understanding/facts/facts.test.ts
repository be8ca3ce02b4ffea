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
    ['上个月18号提的', 'purchased - - 18'],
    ['三月二号提车', 'purchased - 3 2'],
    ['2010年6月的2.4，自动', 'purchased 2010 6 -'],
    ['我14年9月的车，七万公里', 'purchased 2014 9 -'],
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
    ['提的手动尊享，省心', 'trim 手动尊享型'],
    ['博越，自动智联，六万公里', 'trim 自动智联型'],
  ])('%s', (text, ...facts) => expect(factsOf(text, 'modelYear', 'trim')).toEqual(facts));

  it.each(['为国产车自豪', '人要有自尊', '等2020款上市', '有豪华版还是舒适版优惠多少'])('not: %s', (text) =>
    expect(factsOf(text, 'modelYear', 'trim')).toEqual([]),
  );
});

describe('when it left the works', () => {
  it.each([
    ['去年十二月出厂的车', 'built - 1 12'],
    ['14年9月出厂15年1月8日提车', 'built 2014 - 9'],
    ['2010出厂、5万公里', 'built 2010 - -'],
    ['我13款12月出厂的2.5', 'built - - 12'],
    ['生产日期是16-05', 'built 2016 - 5'],
    ['【上牌】2011年3月【出厂】2011年1月', 'built 2011 - 1'],
    ['出厂年份： 2015年', 'built 2015 - -'],
    ['今年7月生产的', 'built - 0 7'],
  ])('%s', (text, fact) => expect(factsOf(text, 'built')).toEqual([fact]));

  it.each([
    '出厂价12万',
    '恢复出厂设置3次',
    '韩泰轮胎，16年5月生产',
    '出厂10个月了',
    '召回2014年9月5日至2014年11月26日生产的车',
    '2016年正式下线',
  ])('not: %s', (text) => expect(factsOf(text, 'built')).toEqual([]));
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
    ['一万七左右公里', 'mileage 17000 about'],
    ['我的名图，三年，三万九，收油响', 'mileage 39000 exact'],
    ['发动机二十一万公里换过垫', 'mileage 210000 exact'],
    ['表显7万6，一直没修', 'mileage 76000 exact'],
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
    ['1500转到2000转之间响', 'engineSpeed 1500 2000 exact'],
    ['怠速忽高忽低，七百到一千一来回跳', 'engineSpeed 700 1100 exact'],
    ['60码到80码抖', 'speed 60 80 exact'],
  ])('%s', (text, ...facts) => expect(factsOf(text, 'speed', 'engineSpeed', 'temperature')).toEqual(facts));

  it.each(['高速上有异响', '低速顿挫', '激活码8888', '转让费2000', '平均时速30', '原地热车两分钟再走'])(
    'not: %s',
    (text) => expect(factsOf(text, 'speed', 'engineSpeed', 'temperature')).toEqual([]),
  );
});

describe('how old it was', () => {
  it.each([
    ['买车整一年，小毛病一个', 'age 1 year exact'],
    ['不到一年，一万七公里', 'age 1 year atMost'],
    ['第八个月的时候车窗卡住', 'age 8 month exact'],
    ['反正两年四万公里，没亮过灯', 'age 2 year exact'],
    ['我的两年了好好的', 'age 2 year exact'],
    ['速腾4年零3个月跑了22万公里', 'age 51 month exact'],
  ])('%s', (text, fact) => expect(factsOf(text, 'age')).toEqual([fact]));

  it.each([
    '质保三年六万公里',
    '两年五万公里以内修两次可以退',
    '08年的车异响',
    '我开了十八年车，你跟我说习惯',
    '上一台开了十三年',
    '店里说第三天回复',
    '换了开关管用三天',
  ])('not: %s', (text) => expect(factsOf(text, 'age')).toEqual([]));
});

describe('how often it was mended', () => {
  it.each([
    ['前前后后七趟，要个说法', 'repairs 7 exact'],
    ['三进宫了，还闯', 'repairs 3 exact'],
    ['第一次店里说没事，第二次换了垫，第三次说要换总成', 'repairs 3 exact'],
    ['我那台机油增多回厂三次', 'repairs 3 exact'],
    ['会诊四回，药方没有', 'repairs 4 exact'],
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
    // Its part was named before.
    ['尾灯密封垫没装好，换了垫子，不漏了', 'repair replaced lights fixed'],
    ['仪表台响，塞了块海绵，安静了一个礼拜，又响', 'repair repaired dashboard cameBack'],
    ['空调不凉，加了冷媒，说好了；第二次，又不凉', 'repair topUp aircon cameBack'],
    ['去店里读码，说没有故障码', 'repair inspected - notFixed'],
    ['方向跑偏，做四轮定位及动平衡，无效', 'repair adjusted - notFixed'],
    ['终于把真空泵换了。换完两个礼拜，到今天没再犯', 'repair replaced brakes fixed'],
    ['变速箱刷了程序，头两天觉得好，后来又回来了', 'repair reprogrammed gearbox cameBack'],
    ['换了减震，店里说好了，我一出门就知道没好', 'repair replaced suspension notFixed'],
  ])('%s', (text, fact) => expect(factsOf(text, 'repair')).toEqual([fact]));

  it('hears that a second visit for it follows, and the style of a log', () => {
    expect(factsOf('第一次换了喷油嘴，第二次换了高压泵，还是抖', 'repair')).toEqual([
      'repair replaced fuel notFixed',
      'repair replaced fuel notFixed',
    ]);
    expect(factsOf('三月十二号进店，换升降器；三月二十号复发，再进店，换门锁', 'repair')).toEqual([
      'repair replaced windows cameBack',
      'repair replaced doors unknown',
    ]);
  });

  it('tells them in the order in which they were done', () =>
    expect(
      factsOf('先换了点火线圈，没用；又洗了喷油嘴，好了两天又犯；最后换发动机电脑才算完', 'repair'),
    ).toEqual([
      'repair replaced engine notFixed',
      'repair cleaned fuel cameBack',
      'repair replaced engine fixed',
    ]));

  it.each([
    '换了手机',
    '建议换刹车片',
    '想换轮胎',
    '店里不给换减震',
    '换了机油',
    '没换过刹车片',
    '换车了',
    '第三次说要换电磁阀，报价四千',
    '换了个班的',
    '换了三个桩',
    '置换补贴',
    '三拨人换着修',
  ])('not: %s', (text) => expect(factsOf(text, 'repair')).toEqual([]));
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
    [
      '要求：四条轮胎全部更换，医药费由责任方承担，给出结论',
      'demand replacePart',
      'demand compensation',
      'demand explanation',
    ],
    ['我要的很简单：地毯换新的，打车的钱给报了', 'demand replacePart', 'demand compensation'],
    ['他在县里恒通店买的', 'dealer 恒通店'],
    ['在成都华星店提的车', 'dealer 成都华星店'],
  ])('%s', (text, ...facts) => expect(factsOf(text, 'dealer', 'demand')).toEqual(facts));

  it.each([
    '去4S店问了',
    '附近的4S店都不行',
    '长安4S店态度差',
    '厂家召回了',
    '想换车了',
    '店里要求我加钱',
    '召回信上写着',
    '我要换轮胎了',
    '说明书要求更换机油',
  ])('not: %s', (text) => expect(factsOf(text, 'dealer', 'demand')).toEqual([]));
});

it('points at what was typed, whatever its width', () => {
  const text = '跑了３万公里\u200b，換了減震沒好';
  const normalised = normalise(text);
  const said = findFacts(normalised, spelling(normalised)).map(({ span }) =>
    text.slice(span.start, span.end).replace('\u200b', ''),
  );
  expect(said).toEqual(['３万公里', '換了減震']);
});
