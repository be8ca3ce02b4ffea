import type { SiteFile, ThreadRow } from './site-file.ts';

const ROW: Omit<ThreadRow, 'row' | 'sticky'> = {
  title: 'a.topic-title[href]',
  author: [{ select: '.topic-info a' }, { select: '.topic-info' }],
  replies: [{ select: '.cell-count .posts-count' }, { select: '.posts-count' }],
  views: [{ select: '.cell-count .views-count' }, { select: '.views-count' }],
  lastReply: [{ select: '.cell-lastpost .post-date' }, { select: '.lastpost-date' }],
};

/** vBulletin 5 and 6, default style; UTF-8. Comments below a post are answers of their own. */
export const vbulletin: SiteFile = {
  engine: 'vbulletin',
  yields: 'forum',
  access: 'public-html',
  unsure: [
    'not compared with a real installation: no public source; written from what public readers of its pages tell',
    'times are stated without a zone: the one a guest is shown is the board’s own, taken to be China’s here',
    'boards have no number in their addresses: the last part of the path is their id',
    'comments on a post (b-comment) are not read; vBulletin 3 and 4 print other pages',
  ],
  marks: [
    {
      select:
        'meta[name="generator"][content^="vBulletin 5"], meta[name="generator"][content^="vBulletin 6"]',
    },
    { select: '#footer-copyright a[href*="vbulletin.com"], .footer-copyright a[href*="vbulletin.com"]' },
    { select: 'li.b-post[data-node-id], tr.topic-item[data-node-id], tr.forum-item' },
    { select: '#vb-page-body, body.vb-page, body[class*="page"][data-baseurl]' },
  ],
  end: '#footer, .b-footer',
  time: { utcOffset: 480, order: 'mdy' },
  addresses: {
    thread: ['{id}-{slug}/page{page}', '{id}-{slug}'],
    post: [],
    board: ['{name}/page{page}', '{name}'],
    member: ['member/{id}-{slug}', 'member/{id}'],
    noise: ['s', 'view'],
  },
  refusals: {
    message: '#error_page, .error-page, .b-error',
    login: '#login-form input[type="password"], .login-page input[type="password"]',
    loginWords: ['logged in', 'permission', '登录', '权限', '登入', '權限'],
    goneWords: ['not found', 'Invalid Page', 'does not exist', '不存在', '无效', '找不到'],
  },
  pager: {
    current: [
      { select: '.pagenav-container input.js-pagenum', attribute: 'value' },
      { select: '.pagenav a.active, .pagenav .active' },
    ],
    total: [{ select: '.pagenav-container .pagetotal' }, { select: '.pagetotal' }],
    next: 'a.right-arrow[href], link[rel="next"]',
  },
  thread: {
    mark: 'li.b-post[data-node-id]',
    self: 'link[rel="canonical"]',
    title: [{ select: 'h1.main-title', drop: '.prefix' }],
    trail: '#breadcrumbs a.crumb[href], .breadcrumbs a[href]',
    views: [],
    replies: [],
    posts: [],
    post: {
      container: 'li.b-post[data-node-id]:not(.b-comment):not(.b-post--deleted)',
      idPrefix: '',
      idAttribute: 'data-node-id',
      anchorPrefix: 'post',
      permalink: [{ select: 'a.b-post__count[href]', attribute: 'href' }],
      authors: [
        { name: '.b-userinfo .author a[href*="/member/"]', kind: 'member' },
        { name: '.b-userinfo .author', kind: 'guest' },
      ],
      time: [{ select: 'time[itemprop="dateCreated"]', attribute: 'datetime' }],
      beside: '.b-post__timestamp',
      timeWords: [],
      floor: { select: 'a.b-post__count' },
      floorWords: {},
      body: '.js-post__content-text',
      drop: [
        '.bbcode_quote',
        '.bbcode_container .bbcode_description',
        '.b-post__attachments',
        '.signature',
        '.b-post__edit-info',
        '.post-links',
      ].join(', '),
      spoken: null,
      quote: '.bbcode_quote',
      quoteHead: '.bbcode_postedby',
      quoteLink: 'a[href]',
      quoteParameter: 'p',
      quoteWords: [],
      edited: [{ select: '.b-post__edit-info' }],
      images: '.js-post__content-text img, .b-post__attachments img',
      notImages: '.bbcode_quote img, img.inlineimg, .bbcode_postedby img, img[src*="/smilies/"]',
      imageAttributes: ['data-src', 'src'],
      likes: [{ select: '.votecount' }],
      quoteHeadDrop: 'a, img',
      quoteOpens: ['Originally posted by', '发表于', '作者：', '由'],
      quoteDated: [],
    },
  },
  list: {
    mark: 'tr.topic-item[data-node-id], .topic-list-container',
    self: 'link[rel="canonical"]',
    name: [{ select: 'h1.main-title' }],
    rows: [
      { ...ROW, row: 'tr.topic-item.sticky', sticky: true },
      { ...ROW, row: 'tr.topic-item:not(.sticky)', sticky: false },
    ],
  },
  boards: {
    mark: 'tr.forum-item',
    links: 'tr.forum-item a.forum-title[href], tr.forum-item .subforum-list a[href]',
  },
};
