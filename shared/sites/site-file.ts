import type { Field } from './document.ts';
import type { ReadAuthor } from './page.ts';
import type { TimeRules } from './time.ts';

/** What stands on a page that only this engine prints. */
export interface Mark {
  select: string;
  /** The element's text must hold this, whatever the case. */
  contains?: string;
}

/** One way an author may be printed; the first whose parts are all there is taken. */
export interface AuthorSource {
  /** Must be there too, when given; tells ways apart that share the name's place. */
  mark?: string;
  name: string;
  kind: ReadAuthor['kind'];
  /** Parts of the name's element that are not the name. */
  drop?: string;
  /** The attribute of the name's element that is the name, where its text is not. */
  attribute?: string;
  /** The post's attribute that holds the account's id, where the link to the member does not; 0 is nobody's. */
  idAttribute?: string;
  /** The link tells the account even where no name is printed. */
  nameless?: boolean;
  /** Path to the account's id in the JSON that `idAttribute` holds. */
  idJson?: string;
  /** The query parameter of the address in `attribute` that is the name. */
  parameter?: string;
}

export interface PostPlaces {
  container: string;
  /** The container's `id` attribute is this and the post's id in digits. */
  idPrefix: string;
  /** What stands before the post's id in the fragment of its address. */
  anchorPrefix: string;
  authors: readonly AuthorSource[];
  time: readonly Field[];
  /** The element right after which the extension's mark moves nothing; before the body where it is missing. */
  beside: string;
  /** Words printed before a time, e.g. 发表于. */
  timeWords: readonly string[];
  /** Null where none is printed: floors are then counted from the address's `{start}`. */
  floor: Field | null;
  /** Floors printed as words. */
  floorWords: Readonly<Record<string, number>>;
  /** Empty for the container itself. A post without one is a placeholder or may not be read by guests: it yields nothing. */
  body: string;
  /** Everything inside the body that its author did not write, or that guests may not see. */
  drop: string;
  /** Pictures inside the body that stand for characters typed; null where they say nothing. */
  spoken: string | null;
  quote: string;
  /** The element inside a quote that says who is quoted; null where the quote's first line does. */
  quoteHead: string | null;
  quoteLink: string;
  /** Query parameter of the quote's link that holds the quoted post's id. */
  quoteParameter: string;
  /** Words after the quoted name in a quote's head or first line; none where the head is nothing but the name. */
  quoteWords: readonly string[];
  edited: readonly Field[];
  images: string;
  /** Images that belong to the engine or to a quote. */
  notImages: string;
  /** Where the picture's address stands, best first: lazy pages keep a blank in `src`. */
  imageAttributes: readonly string[];
  likes: readonly Field[];
  /** Parts of a quote's head that say neither who is quoted nor, as `quoteWords`, that it is a quote: dates, marks to press. */
  quoteHeadDrop?: string;
  /** What ends the words before the quoted name in a quote's head, as the colon of "Quote from: NAME"; a head without it names nobody. */
  quoteOpens?: readonly string[];
  /** Words between the quoted name and a date after it, as in "NAME on 2026-11-30": the name ends at the last that digits follow. */
  quoteDated?: readonly string[];
  /** Parts of the body that stand on lines of their own though their tag does not say so. */
  ownLine?: string;
  /** Links inside the body after which the engine writes a note in brackets, as a file's size. */
  noted?: string;
  /** Where replies alone are numbered: what makes their numbers floors. A post without a number is then the opening one. */
  floorShift?: number;
  /** Links inside the body that may print their address shortened in the middle: the address is read instead. */
  shortened?: string;
  /** The container's attribute that is the post's id as it stands, where `id` is not; posts from elsewhere have addresses for ids. */
  idAttribute?: string;
  /** Link to the post itself, where its page and an anchor would not do. */
  permalink?: readonly Field[];
  /**
   * A block whose last line says who is quoted when it stands right before a quote, or first in it, holds the quote's link
   * and ends with a colon ("@x said in …:").
   */
  quoteLead?: string;
  /**
   * The opening post where the engine prints it apart from the others, on every page and without an id: it is read on the
   * first page only, and its id is `t` and the thread's.
   */
  openingApart?: string;
  /** A page that has this shows posts in another order than they were written in: no floor is counted on it. */
  reordered?: string;
  /** The opening post that stands apart is nothing but its own text: `body` is looked for in the others only. */
  openingIsBody?: true;
  /** Path to the post's id in the JSON that `idAttribute` holds. */
  idJson?: string;
  /** Posts are numbered anew in every thread: a post's id is the thread's, a hyphen and its number. */
  idWithThread?: true;
  /** The one answer that is printed apart, without an id or a name: its id is `r` and the thread's, `author` who gives it. */
  replyApart?: { select: string; author: string };
  /**
   * What is said of the opening post elsewhere on the page, where the post itself does not say it; the account as its number or
   * as an address that ends in it.
   */
  openingSays?: { author: readonly Field[]; account: readonly Field[]; time: readonly Field[] };
  /** The attribute of a quote that names who is quoted; goes before the quote's head. */
  quotedAttribute?: string;
  /** The element inside a quote that holds what is quoted, where that stands in `drop` itself. */
  quoted?: string;
  /** Attributes of a quote, or of its head, whose last digits, joined by a hyphen, are the quoted post's id. */
  quotedIdAttributes?: readonly string[];
}

export interface Pager {
  /** Number of the page shown; none where only the address the page gives itself says it. */
  current: readonly Field[];
  total: readonly Field[];
  next: string;
}

export interface ThreadRow {
  row: string;
  title: string;
  author: readonly Field[];
  replies: readonly Field[];
  views: readonly Field[];
  lastReply: readonly Field[];
  /** Whether these rows are pinned. */
  sticky: boolean;
  /** What such a row holds when it is pinned, where the row itself does not tell; goes before `sticky`. */
  stickyMark?: string;
  /** All posts, the opening one included, where replies are not printed. */
  posts?: readonly Field[];
  /** The title where the link to the thread does not hold it. */
  name?: readonly Field[];
  /** What the title leaves out and is put before it, as the car complained about. */
  about?: readonly (readonly Field[])[];
  /** What changes when a thread is answered, where replies are neither counted nor dated: it is kept behind `lastReply`. */
  state?: readonly Field[];
}

/**
 * Everything the page reader knows about one forum engine or site: data only, interpreted by read.ts for fetched
 * HTML and for the live page alike. Selectors keep to the subset that tests/shared/sites allows.
 */
export interface SiteFile {
  engine: string;
  /** What its posts are. */
  yields: 'forum' | 'review' | 'complaint';
  /** How its pages may be had: `login` and `signed` ones are never fetched. */
  access: 'public-html' | 'public-api' | 'login' | 'signed' | 'challenge';
  /** What is not known for sure, for the next reader of this file. */
  unsure: readonly string[];
  /** At least two of them make a page this engine's. */
  marks: readonly Mark[];
  /** The page's end; a page without it that also lacks `</html>` was cut off. */
  end: string;
  time: TimeRules;
  addresses: {
    thread: readonly string[];
    /** Forms that name a post instead of the thread whose page they show. */
    post: readonly string[];
    board: readonly string[];
    member: readonly string[];
    /** Parameters that do not change what a page shows. */
    noise: readonly string[];
  };
  refusals: {
    /** Where the engine puts a message instead of the page. */
    message: string;
    /** A page that has this wants an account. */
    login: string;
    loginWords: readonly string[];
    goneWords: readonly string[];
    /** Where the message's words stand, when `message` is only what tells that there is one. */
    words?: string;
  };
  pager: Pager;
  thread: {
    mark: string;
    /** Links to the thread itself, for checking its id against the page's address. */
    self: string;
    title: readonly Field[];
    /** Links among which the last to a board names the board. */
    trail: string;
    views: readonly Field[];
    replies: readonly Field[];
    /** All posts, the opening one included, where replies are not printed. */
    posts: readonly Field[];
    post: PostPlaces;
    /** What the title leaves out and is put before it, as the car complained about. */
    about?: readonly (readonly Field[])[];
    /** Name of the board where no link of the trail says it. */
    board?: readonly Field[];
    /** The thread's id where no link to itself says it, for checking it against the page's address. */
    selfId?: readonly Field[];
    /** Threads are read from what their pages state in the vocabulary of schema.org; of `post` nothing is used then. */
    stated?: true;
  };
  list: {
    mark: string;
    self: string;
    name: readonly Field[];
    rows: readonly ThreadRow[];
  };
  boards: {
    mark: string;
    links: string;
  };
  /** Kinds of pages the site does not have, or not for this reader: their marks are empty. */
  without?: readonly ('list' | 'boards')[];
}
