/**
 * The little of a document the page reader needs. Two adapters give it: parsed HTML in the crawler
 * (crawler/read-html.ts) and the live page in the extension (live-document.ts), so one reader serves both.
 */
export interface PageDocument<N> {
  root: N;
  /** False when the page was cut off before its end; a live page is always whole. */
  complete: boolean;
  /** First descendant of `scope` in document order that fits; selectors keep to the subset that tests/shared/sites allows. */
  first(scope: N, selector: string): N | null;
  all(scope: N, selector: string): N[];
  attribute(node: N, name: string): string | null;
  /** Child nodes of every kind, in document order. */
  children(node: N): ArrayLike<N>;
  /** Lower-case tag name; null for anything that is not an element. */
  tag(node: N): string | null;
  /** Characters of a text node; null for anything else. */
  characters(node: N): string | null;
  /** Markup that stands in a string (JSON-LD, feeds, APIs) as a document of its own; nothing in it runs or loads. */
  parse(markup: string): PageDocument<N>;
}

/** Where a text or attribute stands; without `attribute` the element's text is meant. */
export interface Field {
  /** Empty for the very element (a post, a row) in which the field is looked for. */
  select: string;
  attribute?: string;
  /** Which of the matches, from 0, or from the end when negative; the first when left out. */
  at?: number;
  /** Parts of the element that are not meant. */
  drop?: string;
  /** Parts whose `title` says in full what they print in short, as a date behind "Yesterday". */
  titled?: string;
  /** Which line of the element's text, from 0, or from the end when negative; all of them when left out. */
  line?: number;
  /** Only an element whose text begins with one of these is meant, and of its text what follows: "投诉时间：2026-06-12". */
  labels?: readonly string[];
  /** Of the element's text only what stands before the first of these, as a site's name after a page's title. */
  before?: readonly string[];
  /** The attribute is JSON, and this the path in it to what is meant: `content.post_no`. */
  json?: string;
  /** The attribute is an address, and this the query parameter meant. */
  parameter?: string;
  /** The attribute counts milliseconds or seconds since 1970, and a time in UTC is meant. */
  epoch?: 'ms' | 's';
  /** The elements are scripts, and what the first of them that does so gives this name is meant: `name: 'x'`. */
  assigned?: string;
}
