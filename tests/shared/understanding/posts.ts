import type { Aspect, Group, Polarity, Topic } from '../../../shared/understanding/insight.ts';

/** Forum posts written for these tests, with what anybody would say of them. Fields left out are not asserted. */
export interface JudgedPost {
  text: string;
  complaint: boolean;
  polarity?: Polarity | Polarity[];
  noise?: boolean;
  /** Each must be among the groups. */
  groups?: Group[];
  /** Each must be among the aspects. */
  aspects?: Aspect[];
  noAspects?: boolean;
  topics?: Topic[];
  series?: string[];
}

export const judgedPosts: JudgedPost[] = [
  // Owners' own problems, in forum words.
  { text: '踩下离合就没有了，抬起离合又会响，这是怎么回事，怎么解决？', complaint: true, noise: true },
  {
    text: '我的悦祥也是，离合器那里哒哒响，踩下去就好，4S店说都这样，没有解决方案',
    complaint: true,
    noise: true,
    series: ['changan-yuexiang'],
  },
  {
    text: '新车提回来才两个月，发动机漏油，去了两次4S店还是没修好，真是郁闷',
    complaint: true,
    groups: ['A'],
    topics: ['engine'],
  },
  { text: '变速箱顿挫太严重了，一二挡来回窜，跑了8000公里，厂家不给解决', complaint: true, groups: ['B'] },
  { text: '过减速带后减震咯噔咯噔响，有没有同样情况的车友？', complaint: true, noise: true },
  { text: '冷车启动的时候发动机抖动厉害，热车就好一点，求大神指点什么原因', complaint: true },
  { text: '刹车偏软，前天差点追尾，4S店检查说正常，坑人啊', complaint: true, groups: ['E'] },
  { text: '天窗漏水，座椅都湿了，售后推来推去不处理，我要投诉', complaint: true, groups: ['H'] },
  { text: '空调不制冷，修了三次了，每次都说好了，开回家又不行', complaint: true, groups: ['H'] },
  { text: '车机老是死机黑屏，倒车影像也经常出不来，无语', complaint: true },
  { text: '方向盘往右跑偏，做了四轮定位还是一样', complaint: true },
  {
    text: '提车时答应送的保养一次都没兑现，销售电话也不接，太欺骗人了',
    complaint: true,
    topics: ['afterSales'],
    polarity: 'negative',
  },
  {
    text: '4S店服务态度极差，等了一下午没人理，再也不来了',
    complaint: true,
    topics: ['afterSales'],
    polarity: 'negative',
  },
  { text: '烧机油烧得厉害，5000公里少了两升，厂家说是正常消耗', complaint: true, groups: ['A'] },
  {
    text: '发动机异响，维修四次仍然没有修好，要求退车',
    complaint: true,
    noise: true,
    topics: ['noise', 'engine'],
  },
  { text: '轮胎才开一万公里就鼓包了，不给三包', complaint: true, groups: ['F'] },
  { text: '發動機異響嚴重，修了三次還是老樣子', complaint: true, noise: true },
  // Praise.
  { text: '动力很足，油耗也低，非常满意', complaint: false, polarity: 'positive', aspects: ['动力', '油耗'] },
  {
    text: '隔音效果很好，高速上几乎没有噪音，坐着很舒服',
    complaint: false,
    noise: false,
    polarity: 'positive',
  },
  { text: '开了三年没有任何毛病，质量杠杠的，推荐大家买', complaint: false, polarity: 'positive' },
  {
    text: '外观漂亮，内饰做工精细，空间也大，老婆很喜欢',
    complaint: false,
    polarity: 'positive',
    aspects: ['外观', '内饰', '空间'],
  },
  // A problem that is solved and thanked for is none any more.
  { text: '4S店服务很好，师傅很耐心，异响一次就解决了，点赞', complaint: false, polarity: 'positive' },
  { text: '操控真不错，底盘扎实，过弯很稳', complaint: false, polarity: 'positive', aspects: ['操控'] },
  // Chatter.
  { text: '顶', complaint: false, polarity: 'neutral', noAspects: true, noise: false },
  { text: '沙发！', complaint: false, polarity: 'neutral', noAspects: true, noise: false },
  { text: '哈哈哈哈哈', complaint: false, noAspects: true, noise: false },
  { text: '谢谢楼主分享', complaint: false, noAspects: true },
  { text: '路过，帮顶一下', complaint: false, noAspects: true },
  { text: '同感', complaint: false, noAspects: true },
  { text: '[图片]', complaint: false, noAspects: true, polarity: 'neutral' },
  { text: '666', complaint: false, noAspects: true, polarity: 'neutral' },
  { text: '周末有没有一起去自驾的？', complaint: false },
  { text: '', complaint: false, noAspects: true, polarity: 'neutral' },
  // Questions of people who look for a car, hearsay, advice.
  { text: '想买一台悦翔，大家觉得怎么样，会不会有异响？', complaint: false, series: ['changan-yuexiang'] },
  { text: '请问这款车烧机油吗？准备入手', complaint: false },
  { text: '落地价多少钱？有没有优惠', complaint: false, aspects: ['价格'] },
  { text: '请问首保多少公里做？', complaint: false },
  { text: '建议楼主去4S店检查一下，可能是正时链条的问题', complaint: false },
  { text: '听说这车变速箱有点顿挫，是真的吗', complaint: false },
  { text: '百公里油耗多少？', complaint: false, aspects: ['油耗'], polarity: 'neutral' },
  // Advertisements.
  { text: '专业隔音降噪，汽车音响改装，加微信详聊，包安装', complaint: false },
  { text: '出售九成新原厂轮毂四条，价格面议，电话联系', complaint: false },
  // Blame without a fault of the car.
  { text: '内饰太廉价了，塑料感强，很失望', complaint: false, polarity: 'negative', aspects: ['内饰'] },
  { text: '动力太肉了，超车没底气', polarity: 'negative', complaint: false, aspects: ['动力'] },
  // Tone and complaint of posts as people write them.
  {
    text: '请教各位车友：我的手动挡,热车怠速变速箱那边沙沙响,踩下离合就没有了,抬起离合又会响,请问怎么解决',
    complaint: true,
    polarity: 'negative',
    noise: true,
  },
  { text: '百公里5.8，满意', complaint: false, polarity: 'positive' },
  { text: '油耗12个，真不低', complaint: false, polarity: 'negative' },
  { text: '表弟那台跑山路刹车没了，差点冲出去', complaint: false },
  { text: '建议你先查一下点火线圈，再看看火花塞，多半就是这两样', complaint: false, polarity: 'neutral' },
  { text: '怠速的时候车身一抖一抖的，我的才跑了六千公里', complaint: true, polarity: 'negative' },
];
