import { normalise, spelling } from '../normalise.ts';

/** Ways of asking to be contacted off the forum. */
const CONTACT = [
  '加微信',
  '加我微信',
  '加v',
  '加vx',
  '微信号',
  '微信同号',
  'vx:',
  '加qq',
  'qq群',
  '私信领',
  '扫码',
  '电话同微信',
  '联系电话',
  '欢迎来电',
];
/** Words of somebody who sells. */
const OFFER = [
  '限时',
  '团购',
  '名额',
  '优惠券',
  '领取',
  '代理',
  '厂家直销',
  '批发',
  '专业改装',
  '免费试',
  '低价出',
  '现车供应',
  '贷款秒批',
  '零首付',
  '返现',
  '代办',
  '刷里程',
  '包过',
];

/** Only so much of a long text is looked at. */
const LONGEST = 8_000;

/** The words of contact and of offer a text holds when it holds both; null when it is no advertisement. */
export function advertising(text: string): { contact: string; offer: string } | null {
  const said = spelling(normalise(text.slice(0, LONGEST)));
  const contact = CONTACT.find((word) => said.includes(word));
  const offer = OFFER.find((word) => said.includes(word));
  return contact === undefined || offer === undefined ? null : { contact, offer };
}

/** Words by which a text says that it passes on what somebody in office announced. */
const NOTICE = [
  '公告',
  '通知',
  '通告',
  '声明',
  '召回编号',
  '官方发布',
  '官方消息',
  '转自',
  '转载',
  '转发自',
  '来源:',
  '新闻稿',
  '市场监管总局',
];

/** Whether a text says of itself that it is a notice, or passes one on; many who repeat one are no astroturf. */
export function isNotice(text: string): boolean {
  const said = spelling(normalise(text.slice(0, LONGEST)));
  return NOTICE.some((word) => said.includes(word));
}
