import type { SiteFile, ThreadRow } from './site-file.ts';

const ROW: Omit<ThreadRow, 'row' | 'sticky'> = {
  title: '.ipsDataItem_title a[href*="topic/"]',
  author: [{ select: '.ipsDataItem_meta a[href*="profile/"]' }],
  replies: [{ select: '[data-stattype="forums_comments"] .ipsDataItem_stats_number' }],
  views: [{ select: '[data-stattype="num_views"] .ipsDataItem_stats_number' }],
  lastReply: [{ select: '.ipsDataItem_lastPoster time[datetime]', attribute: 'datetime' }],
};

/** Invision Community 4, default theme; UTF-8. */
export const invision: SiteFile = {
  engine: 'invision',
  yields: 'forum',
  access: 'public-html',
  unsure: [
    'not compared with a real installation: no public source; written from what public readers of its pages tell',
    'posts print no floor: the first of page 1 is the opening one, others are not numbered',
    'version 5 names its parts otherwise and is not read',
    'question topics (best answer first) print their opening post on every page',
  ],
  marks: [
    { select: 'ul[data-role="breadcrumbList"]' },
    { select: 'a[title="Invision Community"], a[href*="invisioncommunity.com"]' },
    { select: 'body.ipsApp[data-pageapp]' },
    { select: 'article.ipsComment, li.ipsDataItem[data-rowid], .cForumRow' },
  ],
  end: '#ipsLayout_footer, footer',
  time: { utcOffset: 0, order: 'mdy' },
  addresses: {
    thread: [
      'topic/{id}-{slug}/page/{page}/',
      'topic/{id}-{slug}/?page={page}',
      'topic/{id}-{slug}?page={page}',
      'topic/{id}-/?page={page}',
    ],
    post: [],
    board: [
      'forum/{id}-{slug}/page/{page}/',
      'forum/{id}-{slug}/?page={page}',
      'forum/{id}-{slug}?page={page}',
    ],
    member: ['profile/{id}-{slug}/', 'profile/{id}-{slug}'],
    noise: ['do', 'comment', 'sortby', 'sortdirection', 'tab', 'csrfKey'],
  },
  refusals: {
    message: '#elError, .ipsMessage_error',
    login: '#elSignIn_internal input[type="password"], body[data-pagemodule="system"] input[name="password"]',
    loginWords: ['sign in', 'permission', '登录', '权限', '登入', '權限'],
    goneWords: ['could not find', 'not found', 'does not exist', '不存在', '找不到', '无法找到'],
  },
  pager: {
    current: [{ select: '.ipsPagination_active a' }, { select: '.ipsPagination_active' }],
    total: [
      { select: '.ipsPagination[data-pages]', attribute: 'data-pages' },
      { select: '.ipsPagination_pageJump' },
    ],
    next: 'link[rel="next"], .ipsPagination_next a[rel="next"]',
  },
  thread: {
    mark: 'article.ipsComment[id^="elComment_"]',
    self: 'link[rel="canonical"]',
    title: [{ select: 'h1.ipsType_pageTitle', drop: '.ipsBadge, .ipsTags' }],
    trail: 'ul[data-role="breadcrumbList"] a[href]',
    views: [{ select: '.cTopicOverview__item [data-role="views"]' }],
    replies: [],
    posts: [],
    post: {
      container: 'article.ipsComment[id^="elComment_"]:not(.ipsModerated)',
      idPrefix: 'elComment_',
      anchorPrefix: 'comment-',
      authors: [
        { name: '.cAuthorPane_author a[href*="profile/"]', kind: 'member' },
        { name: '.cAuthorPane_author', kind: 'guest' },
      ],
      time: [
        { select: '.ipsComment_meta time[datetime]', attribute: 'datetime' },
        { select: 'time[datetime]', attribute: 'datetime' },
      ],
      beside: '.ipsComment_meta time',
      timeWords: [],
      floor: null,
      floorWords: {},
      body: '[data-role="commentContent"]',
      drop: [
        'blockquote',
        '.ipsType_reset[data-excludequote]',
        '[data-role="memberSignature"]',
        'a.ipsAttachLink:not(.ipsAttachLink_image)',
        '.ipsEmbedded',
        '.ipsStyle_spoiler',
      ].join(', '),
      spoken: 'img[data-emoticon]',
      quote: 'blockquote',
      quoteHead: '.ipsQuote_citation',
      quoteLink: 'a[href]',
      quoteParameter: 'comment',
      quoteWords: [' said:', ' 说:', ' 说：', ' 說：'],
      edited: [{ select: '[data-excludequote] time[datetime]', attribute: 'datetime' }],
      images: '[data-role="commentContent"] img',
      notImages: 'img[data-emoticon], blockquote img, .ipsEmbedded img',
      imageAttributes: ['data-src', 'src'],
      likes: [{ select: '.ipsReact_reactCount' }, { select: '.ipsReact_blurb' }],
      quotedAttribute: 'data-ipsquote-username',
      quotedIdAttributes: ['data-ipsquote-contentcommentid'],
    },
  },
  list: {
    mark: 'li.ipsDataItem[data-rowid], [data-baseurl*="/forum/"][data-controller*="table"]',
    self: 'link[rel="canonical"]',
    name: [{ select: 'h1.ipsType_pageTitle' }],
    rows: [
      { ...ROW, row: 'li.ipsDataItem[data-rowid]', sticky: false, stickyMark: '.ipsBadge .fa-thumb-tack' },
    ],
  },
  boards: {
    mark: '.cForumRow',
    links: '.cForumRow .ipsDataItem_title a[href], .cForumRow .ipsDataItem_subList a[href]',
  },
};
