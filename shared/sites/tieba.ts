import type { SiteFile, ThreadRow } from './site-file.ts';

const ROW: Omit<ThreadRow, 'row' | 'sticky'> = {
  title: 'a.j_th_tit[href]',
  author: [
    { select: '', attribute: 'data-field', json: 'author_nickname' },
    { select: '', attribute: 'data-field', json: 'author_name' },
    { select: '.frs-author-name' },
  ],
  replies: [{ select: '', attribute: 'data-field', json: 'reply_num' }, { select: '.threadlist_rep_num' }],
  views: [],
  lastReply: [{ select: '.threadlist_reply_date' }],
};

/** 百度贴吧 (tieba.baidu.com), its old pages; UTF-8. Parts of them come inside comments, see crawler/pagelets.ts. */
export const tieba: SiteFile = {
  engine: 'tieba',
  yields: 'forum',
  access: 'public-html',
  unsure: [
    'not compared with the real site: written from what public readers of its old pages tell',
    'pages of 2026 are built by scripts from signed answers and are not read; a safety check is refused as a challenge',
    'answers to a post (楼中楼) come in further answers of the server and are not read',
    'a thread’s page number beyond the last shows the last again',
  ],
  marks: [
    {
      select:
        'script[src*="tb.bdstatic.com"], link[href*="tb.bdstatic.com"], script[src*="tb1.bdstatic.com"]',
    },
    { select: 'title', contains: '百度贴吧' },
    { select: '.l_post[data-field], li.j_thread_list[data-field]' },
    { select: '.core_title_txt, a.card_title_fname' },
  ],
  end: '#footer, .footer',
  time: { utcOffset: 480, order: 'ymd' },
  addresses: {
    thread: ['p/{long}?pn={page}'],
    post: [],
    board: ['f?kw={name}&pn={start}'],
    member: ['home/main?id={name}'],
    noise: ['fr', 'red_tag', 'ie', 'fid', 'tab', 'cid', 'sc', 'pid'],
  },
  refusals: {
    message: '.page404, #errorText, .error_404',
    login: '#passport-login-pop, .login-required',
    loginWords: ['登录'],
    goneWords: ['被删除', '不存在', '被隐藏', '已删除', '未开放'],
  },
  pager: {
    current: [{ select: '.pb_list_pager .tP, .pagination-current' }],
    total: [
      { select: '[max-page]', attribute: 'max-page' },
      { select: '.l_reply_num .red', at: 1 },
    ],
    next: '.pb_list_pager a[href], a.next.pagination-item[href]',
  },
  thread: {
    mark: '.l_post[data-field]',
    self: 'link[rel="canonical"]',
    title: [{ select: '.core_title_txt', attribute: 'title' }, { select: '.core_title_txt' }],
    trail: 'a.card_title_fname[href]',
    views: [],
    replies: [{ select: '.l_reply_num .red' }],
    posts: [],
    post: {
      container: '.l_post[data-field]',
      idPrefix: '',
      idAttribute: 'data-field',
      idJson: 'content.post_id',
      anchorPrefix: '',
      authors: [
        { name: 'a.p_author_name', idAttribute: 'data-field', idJson: 'author.user_id', kind: 'member' },
        { name: '.p_author_name', kind: 'guest' },
      ],
      time: [
        { select: '', attribute: 'data-field', json: 'content.date' },
        { select: '.tail-info', at: -1 },
      ],
      beside: '.post-tail-wrap',
      timeWords: [],
      floor: { select: '', attribute: 'data-field', json: 'content.post_no' },
      floorWords: {},
      body: '.j_d_post_content',
      drop: '.replace_tip, .post_bubble_top, .save_face_bg, .voice_player, blockquote, .quote_content',
      spoken: null,
      quote: 'blockquote, .quote_content',
      quoteHead: '.quote_user',
      quoteLink: 'a[href]',
      quoteParameter: 'pid',
      quoteWords: [],
      edited: [],
      images: '.j_d_post_content img.BDE_Image',
      notImages: 'img.BDE_Smiley',
      imageAttributes: ['data-original', 'src'],
      likes: [],
    },
  },
  list: {
    mark: '#thread_list',
    self: 'link[rel="canonical"]',
    name: [{ select: 'a.card_title_fname' }],
    rows: [
      { ...ROW, row: 'li.j_thread_list.thread_top', sticky: true },
      { ...ROW, row: 'li.j_thread_list:not(.thread_top)', sticky: false },
    ],
  },
  boards: { mark: '', links: '' },
  without: ['boards'],
};
