import type { Guesses } from './guess.ts';

const text = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** `/t/some-words-88.html?p=2` becomes `some-words-{id}.html`: the last part of the path, its last number the thread's. */
function addressForm(url: string): string {
  const { pathname, search } = new URL(url);
  const file = pathname.slice(pathname.lastIndexOf('/') + 1);
  if (/\d/.test(file)) return file.replace(/\d+(?=\D*$)/, '{id}');
  const [name = 'id'] = [...new URLSearchParams(search)].find(([, value]) => /^\d+$/.test(value)) ?? [];
  return `${file}?${name}={id}`;
}

export const identifier = (name: string) =>
  name.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());

/** Source of a first site file, for a person to mend. */
export function siteSource(name: string, url: string, guessed: Guesses): string {
  const time = guessed.time.attribute === undefined ? '' : `, attribute: ${text(guessed.time.attribute)}`;
  const self = 'link[rel="canonical"]';
  return `import type { SiteFile } from './site-file.ts';

/** ${name}: first guesses from one page; mend every field against pages of the real engine (CONTRIBUTING.md). */
export const ${identifier(name)}: SiteFile = {
  engine: ${text(name)},
  yields: 'forum',
  access: 'public-html',
  unsure: ['everything: guessed from one page'],
  marks: [${guessed.marks.map((mark) => `{ select: ${text(mark)} }`).join(', ')}],
  end: 'body',
  time: { utcOffset: 480, order: 'ymd' },
  addresses: {
    thread: [${text(addressForm(url))}],
    post: [],
    board: ['board-{id}.html'],
    member: [${guessed.member === null ? '' : text(guessed.member)}],
    noise: [],
  },
  refusals: {
    message: '.message',
    login: 'input[type="password"]',
    loginWords: ['登录', 'log in'],
    goneWords: ['不存在', '已被删除', 'does not exist'],
  },
  pager: { current: [], total: [], next: 'a[rel="next"]' },
  thread: {
    mark: ${text(guessed.container)},
    self: ${text(self)},
    title: [{ select: ${text(guessed.title)} }],
    trail: 'nav a[href]',
    views: [],
    replies: [],
    posts: [],
    post: {
      container: ${text(guessed.container)},
      idPrefix: ${text(guessed.idPrefix)},
      anchorPrefix: ${text(guessed.idPrefix)},
      authors: [{ name: ${text(guessed.author)}, kind: 'member' }],
      time: [{ select: ${text(guessed.time.select)}${time} }],
      beside: ${text(guessed.time.select)},
      timeWords: [],
      floor: null,
      floorWords: {},
      body: ${text(guessed.body)},
      drop: 'blockquote',
      spoken: null,
      quote: 'blockquote',
      quoteHead: null,
      quoteLink: 'a[href]',
      quoteParameter: 'p',
      quoteWords: [],
      edited: [],
      images: 'img',
      notImages: 'blockquote img',
      imageAttributes: ['data-src', 'src'],
      likes: [],
    },
  },
  list: {
    mark: '.threads',
    self: ${text(self)},
    name: [{ select: 'h1' }],
    rows: [
      { row: '.threads li', title: 'a[href]', author: [], replies: [], views: [], lastReply: [], sticky: false },
    ],
  },
  boards: { mark: '.boards', links: '.boards a[href]' },
};
`;
}
