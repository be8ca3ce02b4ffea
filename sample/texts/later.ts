import type { WrittenThread } from './shape.ts';

/** Threads a growing forum still has up its sleeve, in the order they appear. */
export const LATER: readonly WrittenThread[] = [
  {
    fid: 11,
    title: '悦翔变速箱位置沙沙响，今天降温以后更响了',
    type: '求助',
    opening: [
      '- c B C noise',
      '本来只是热车怠速有一点沙沙声，这两天降温，冷车也开始响了，空挡最明显，一踩离合立刻安静。手动标准型，两万三千公里。店里让我等厂家方案，有没有等到的朋友？',
    ],
    replies: [],
  },
  {
    fid: 32,
    title: '2.4.3推了，有没有勇士先升',
    opening: [
      '0 H',
      '早上起来看到推送，五百多兆，说修了黑屏和充电跳枪。上一版的阴影还在，先问问有没有升了的，黑屏还出不出现，语音是不是还把“开窗”听成“关窗”？',
    ],
    replies: [],
  },
  {
    fid: 21,
    title: '云岭首保做完了，四百二，贵不贵？',
    type: '咨询',
    opening: [
      '0',
      '手册写首保免费，店里说机油免费，机滤、工时和“发动机检测”收费，一共四百二。我看群里有人一分没花，有人花了六十，到底哪个是对的？',
    ],
    replies: [],
  },
  {
    fid: 31,
    title: '海豹湾滑门又弹了，第六次',
    type: '投诉',
    opening: [
      '- c H J afterSales',
      '换了整套锁机，撑了三个星期，今天超市门口又关到一半弹开，后面排队的都在按喇叭。我不想再听“再观察观察”了，这次我要退车，哪位走过流程的，指个路。',
    ],
    replies: [],
  },
  {
    fid: 22,
    title: '青禾跑了趟长途，说点好的',
    type: '分享',
    opening: [
      '+',
      '一千四百公里，一天到家，腰没酸，腿没麻，定速巡航加车道保持解放了右脚，油耗6.3。平时我没少骂它堵车顿挫，可是上了高速，它真是个好同志。',
    ],
    replies: [],
  },
  {
    fid: 41,
    title: '小满雨刮开最快一档，像在打架子鼓',
    type: '求助',
    opening: [
      '- c H noise',
      '昨天暴雨，雨刮开最快一档，左边每刮到头就“咚”地敲一下A柱，节奏感很强，可惜我没心情欣赏。换过雨刮片，没用，是不是连杆松了？',
    ],
    replies: [],
  },
];
