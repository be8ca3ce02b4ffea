import type { Field } from './document.ts';
import type { SiteFile } from './site-file.ts';

const FACTS = '.jbqk li';
const BRAND: Field = { select: FACTS, labels: ['投诉品牌', '品牌'] };
const SERIES: Field = { select: FACTS, labels: ['投诉车系', '车系'] };
const MODEL: Field = { select: FACTS, labels: ['投诉车型', '车型'] };

/** 车质网 (12365auto.com): complaints with the maker's answer; GB 2312, dates without clock. */
export const auto12365: SiteFile = {
  engine: '12365auto',
  yields: 'complaint',
  access: 'public-html',
  unsure: [
    'not compared with the real site: written from what public readers of it tell',
    'the facts of a complaint are found by their labels, since readers disagree on their order; other labels are not known',
    'column 6 of the list codes the typical faults by a dictionary of its own and is not read',
    'the date of the answer is not printed; who complains is not named',
    'what the page of a missing complaint says',
  ],
  marks: [
    { select: 'title', contains: '车质网' },
    { select: 'link[href*="12365auto.com"], script[src*="12365auto.com"]' },
    { select: '.tslb_b, .jbqk, .tsnr' },
    { select: 'a[href^="/zlts/"]' },
  ],
  end: '.footer, #footer',
  time: { utcOffset: 480, order: 'ymd' },
  addresses: {
    thread: ['zlts/{day}/{id}.shtml'],
    post: [],
    board: ['zlts/{name}-{page}.shtml'],
    member: [],
    noise: [],
  },
  refusals: {
    message: '.error, .tishi',
    login: 'form[action*="login"] input[type="password"]',
    loginWords: ['登录'],
    goneWords: ['不存在', '已删除', '找不到', '404'],
  },
  pager: { current: [], total: [], next: '.p_page a[href]' },
  thread: {
    mark: '.tsnr',
    self: 'link[rel="canonical"]',
    title: [{ select: 'h1' }, { select: 'title', before: ['-车质网', '_车质网', ' - 车质网'] }],
    about: [[BRAND], [SERIES], [MODEL]],
    trail: '',
    board: [SERIES],
    views: [],
    replies: [],
    posts: [],
    post: {
      container: '.tsnr, .tshf',
      openingApart: '.tsnr',
      replyApart: { select: '.tshf', author: '厂家' },
      openingSays: {
        author: [],
        account: [],
        time: [{ select: FACTS, labels: ['投诉时间', '投诉日期', '发布时间'] }],
      },
      idPrefix: '',
      anchorPrefix: '',
      authors: [],
      time: [],
      beside: 'h2, h3',
      timeWords: [],
      floor: null,
      floorWords: {},
      body: '',
      drop: 'h1, h2, h3, h4, dt',
      spoken: null,
      quote: 'blockquote',
      quoteHead: null,
      quoteLink: 'a[href]',
      quoteParameter: '',
      quoteWords: [],
      edited: [],
      images: 'img',
      notImages: 'blockquote img',
      imageAttributes: ['data-original', 'src'],
      likes: [],
    },
  },
  list: {
    mark: '.tslb_b',
    self: 'link[rel="canonical"]',
    name: [{ select: 'h1' }],
    rows: [
      {
        row: '.tslb_b table tr',
        title: 'a[href*="/zlts/"]',
        about: [[{ select: 'td', at: 1 }], [{ select: 'td', at: 2 }], [{ select: 'td', at: 3 }]],
        author: [],
        replies: [],
        views: [],
        lastReply: [{ select: 'td', at: 6 }],
        state: [{ select: 'td', at: 7 }],
        sticky: false,
      },
    ],
  },
  boards: { mark: '', links: '' },
  without: ['boards'],
};
