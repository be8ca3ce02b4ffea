import type { SiteFile, ThreadRow } from './site-file.ts';

const ROW: Omit<ThreadRow, 'row' | 'sticky'> = {
  title: 'a.topictitle',
  author: [
    { select: '.topic-poster .username' },
    { select: '.topic-poster .username-coloured' },
    { select: 'dt a[href*="viewprofile"]' },
  ],
  replies: [{ select: 'dd.posts' }],
  views: [{ select: 'dd.views' }],
  lastReply: [{ select: 'dd.lastpost time', attribute: 'datetime' }, { select: 'dd.lastpost span' }],
};

/** phpBB 3.1–3.3, prosilver and styles that inherit from it; UTF-8. */
export const phpbb: SiteFile = {
  engine: 'phpbb',
  yields: 'forum',
  access: 'public-html',
  unsure: [
    'before 3.2 times are text in the zone and format of the board; they are read as UTC+8',
    'floors are counted, so a page whose posts the reader has sorted another way has none',
    'views are printed in lists only',
    'visitors the engine takes for robots see authors without links',
  ],
  marks: [
    { select: 'body#phpbb' },
    { select: '#page-footer a[href*="phpbb."], .copyright a[href*="phpbb."]' },
    { select: 'link[href*="/prosilver/"]' },
    { select: '#page-body, #start_here' },
    { select: 'a[href*="viewforum.php"], a[href*="ucp.php"]' },
  ],
  end: '#page-footer',
  time: { utcOffset: 480, order: 'ymd' },
  addresses: {
    thread: ['viewtopic.php?t={id}&start={start}'],
    post: ['viewtopic.php?p={id}'],
    board: ['viewforum.php?f={id}&start={start}'],
    member: ['memberlist.php?mode=viewprofile&u={id}'],
    noise: ['sid', 'hilit', 'style'],
  },
  refusals: {
    message: '#message p, .login-title',
    login: 'form#login, #login_forum, .page-body form[action*="mode=login"] input[type="password"]',
    loginWords: ['logged in', 'registered', 'not authorised', 'password', '登录', '权限', '密码', '登入'],
    goneWords: ['not exist', 'no longer exist', '不存在', '不再存在', '已被删除'],
  },
  pager: {
    current: [
      { select: '.action-bar .pagination li.active span' },
      { select: '.action-bar .pagination strong' },
    ],
    total: [
      { select: '.action-bar .pagination li:not(.arrow):not(.page-jump) > a.button', at: -1 },
      { select: '.action-bar .pagination li.active span' },
      { select: '.action-bar .pagination strong', at: 1 },
    ],
    next: '.action-bar .pagination li.next a, .action-bar .pagination a[rel="next"]',
  },
  thread: {
    mark: 'h2.topic-title, .section-viewtopic div.post',
    self: 'link[rel="canonical"], h2.topic-title a[href]',
    title: [{ select: 'h2.topic-title' }],
    trail: '#nav-breadcrumbs a[href], .navlinks a[href]',
    views: [],
    replies: [],
    posts: [{ select: '.action-bar .pagination' }],
    post: {
      container: 'div.post[id^="p"]',
      idPrefix: 'p',
      anchorPrefix: 'p',
      authors: [
        { name: '.postprofile dt a.username, .postprofile dt a.username-coloured', kind: 'member' },
        { name: '.author a.username, .author a.username-coloured', kind: 'member' },
        { name: '.postprofile dt .username, .postprofile dt .username-coloured', kind: 'guest' },
        { name: '.author .username, .author .username-coloured', kind: 'guest' },
        { name: '.author strong', kind: 'guest' },
      ],
      time: [{ select: '.author time[datetime]', attribute: 'datetime' }, { select: '.author' }],
      beside: '.author time',
      timeWords: ['»'],
      floor: null,
      floorWords: {},
      body: '.postbody .content',
      drop: [
        'blockquote',
        '.codebox > p',
        '.codebox > dt',
        '.inline-attachment',
        '.attachbox',
        '.attachwarning',
        '[style*="display:none"]',
        '[style*="display: none"]',
      ].join(', '),
      spoken: 'img.smilies',
      quote: 'blockquote',
      quoteHead: 'cite',
      quoteLink: 'a[href*="viewtopic.php"]',
      quoteParameter: 'p',
      quoteWords: [' wrote', ' 写道', '写道:', '写道：', ' 寫', ':', '：'],
      edited: [{ select: '.postbody .notice:not(.post_deleted_msg)' }],
      images: '.postbody .content img, .postbody .attachbox img',
      notImages: 'img.smilies, img.icon, blockquote img',
      imageAttributes: ['src'],
      likes: [],
      reordered: [
        'select[name="sd"] option[value="d"][selected]',
        'select[name="sk"] option[selected]:not([value="t"])',
        'select[name="st"] option[selected]:not([value="0"])',
      ].join(', '),
    },
  },
  list: {
    mark: '.section-viewforum .bar-top, .section-viewforum .forabg, ul.topiclist.topics',
    self: 'link[rel="canonical"], h2.forum-title a[href]',
    name: [{ select: 'h2.forum-title' }],
    rows: [
      {
        ...ROW,
        row: 'ul.topics > li.global-announce, ul.topics > li.announce, ul.topics > li.sticky',
        sticky: true,
      },
      {
        ...ROW,
        row: 'ul.topics > li.row:not(.global-announce):not(.announce):not(.sticky)',
        sticky: false,
      },
    ],
  },
  boards: {
    mark: 'a.forumtitle',
    links: 'a.forumtitle, a.subforum',
  },
};
