import type { SiteFile, ThreadRow } from './site-file.ts';

const ROW: Omit<ThreadRow, 'row' | 'sticky'> = {
  title: '[component="topic/header"] a[href]',
  name: [
    { select: '[component="topic/header"] a[href]' },
    { select: 'meta[itemprop="name"]', attribute: 'content' },
  ],
  author: [{ select: 'a.avatar-tooltip[title]', attribute: 'title' }],
  replies: [],
  posts: [
    { select: '.stats-postcount [title]', attribute: 'title' },
    { select: '[component="topic/post-count"]' },
  ],
  views: [{ select: '.stats-viewcount [title]', attribute: 'title' }],
  lastReply: [
    { select: '[component="topic/teaser"] .timeago[title]', attribute: 'title' },
    { select: '.timeago[title]', attribute: 'title' },
  ],
};

/** NodeBB 3–4, themes Harmony and Persona; UTF-8. Times and pages are read from what it prints without scripts. */
export const nodebb: SiteFile = {
  engine: 'nodebb',
  yields: 'forum',
  access: 'public-html',
  unsure: [
    'floors are places in the order the forum sorts by, which may be newest first',
    'how many pages a topic has is not read; its pages are followed one by one',
    'who is quoted is known where the quote was made in English or Chinese',
    'a deleted account keeps its id, under the name the forum prints for all such',
    'topics and members of other servers keep the ids those gave them; categories of other servers are not read',
  ],
  marks: [
    { select: '[component="topic"], [component="category"], .categories-list' },
    {
      select: '[component="post"][data-pid], [component="category/topic"], [component="categories/category"]',
    },
    { select: 'link[href*="/assets/client"]' },
    { select: 'script[src*="/assets/nodebb"], script#ajaxify-data' },
    { select: 'link[href*="/osd.xml"], body[class*="template-"]' },
  ],
  end: '#ajaxify-data',
  time: { utcOffset: 0, order: 'ymd' },
  addresses: {
    thread: [
      'topic/{key}/{slug}/{index}?page={page}',
      'topic/{key}/{slug}?page={page}',
      'topic/{key}?page={page}',
    ],
    post: ['post/{id}'],
    board: [
      'category/{id}/{slug}/{index}?page={page}',
      'category/{id}/{slug}?page={page}',
      'category/{id}?page={page}',
    ],
    member: [],
    noise: ['lang', '_'],
  },
  refusals: {
    message: 'body[class*="page-status-40"] #content, body[class*="page-status-50"] #content',
    login: '#login-form, form[action*="/login"] input[type="password"]',
    loginWords: [
      'permission',
      'logged in',
      'logging in',
      'forbidden',
      'access denied',
      '登录',
      '權限',
      '权限',
      '登入',
      '禁止访问',
    ],
    goneWords: ['not found', 'does not exist', '不存在', '未找到', '找不到'],
  },
  pager: {
    current: [],
    total: [],
    next: 'link[rel="next"]',
  },
  thread: {
    mark: '[component="topic"][data-tid]',
    self: 'link[rel="canonical"]',
    title: [
      { select: '[component="topic/title"]' },
      { select: 'meta[itemprop="headline"]', attribute: 'content' },
      { select: 'meta[property="og:title"]', attribute: 'content' },
    ],
    trail:
      '.breadcrumb a[href], .topic-info a[href*="/category/"]:not([component="topic/moved"]), link[rel="up"]',
    views: [],
    replies: [],
    posts: [
      { select: '[component="topic/post-count"][title]', attribute: 'title' },
      { select: '[component="topic/post-count"]' },
    ],
    post: {
      container: '[component="topic"] > [component="post"]:not(.deleted)',
      idPrefix: '',
      idAttribute: 'data-pid',
      anchorPrefix: '',
      permalink: [
        { select: 'a.post-index[href]', attribute: 'href' },
        { select: 'a.permalink[href]', attribute: 'href' },
        { select: 'a.timeago[href*="/post/"]', attribute: 'href' },
      ],
      authors: [
        { name: 'a[data-uid][data-username]', idAttribute: 'data-uid', kind: 'member' },
        {
          name: '[itemprop="author"] meta[itemprop="name"]',
          attribute: 'content',
          idAttribute: 'data-uid',
          kind: 'member',
        },
      ],
      time: [
        { select: 'meta[itemprop="datePublished"]', attribute: 'content' },
        { select: '.timeago[title]', attribute: 'title' },
      ],
      beside: '.post-header .timeago, a.permalink',
      timeWords: [],
      floor: { select: '[component="post/anchor"]', attribute: 'id' },
      floorWords: {},
      body: '[component="post/content"]',
      drop: 'blockquote, .content-warning > summary',
      spoken: 'img.emoji',
      quote: 'blockquote',
      quoteHead: null,
      quoteLead: 'p',
      quoteLink: 'a[href*="/post/"], a[href*="/topic/"]',
      quoteParameter: '',
      quoteWords: [' said in', ' said:', ' said', ' 在', ' 说', ' 說', ' wrote'],
      edited: [{ select: 'meta[itemprop="dateModified"]', attribute: 'content' }],
      images: '[component="post/content"] img',
      notImages: 'img.emoji, blockquote img',
      imageAttributes: ['data-src', 'src'],
      likes: [{ select: 'meta[itemprop="upvoteCount"]', attribute: 'content' }],
    },
  },
  list: {
    mark: '[component="category"]',
    self: 'link[rel="canonical"]',
    name: [
      { select: '.category-header h1' },
      { select: 'h1.categories-title' },
      { select: '.breadcrumb .active' },
    ],
    rows: [
      { ...ROW, row: '[component="category/topic"].pinned', sticky: true },
      { ...ROW, row: '[component="category/topic"]:not(.pinned)', sticky: false },
    ],
  },
  boards: {
    mark: '[component="categories/category"]',
    links:
      '[component="categories/category"] .title a[href], [component="categories/category"] h2 a[href], .category-children a[href], .category-children-item a[href]',
  },
};
