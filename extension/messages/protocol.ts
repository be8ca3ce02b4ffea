import type {
  AuthorCard,
  AuthorKey,
  CustomerCard,
  CustomerSummary,
} from '../../shared/contract/customers.ts';
import type { NewLink } from '../../shared/contract/links.ts';
import type { Me } from '../../shared/contract/people.ts';
import type { SiteFile } from '../../shared/sites/site-file.ts';
import type { Group, Polarity, Topic } from '../../shared/understanding/insight.ts';

/** What the overlay needs of an insight to draw a chip; the whole insight stays in the background. */
export interface PostMark {
  polarity: Polarity;
  complaint: boolean;
  topics: Topic[];
  groups: Group[];
}

/** All a page's script world ever holds about an author: no name, no number, no customer id. */
export type SlotState = 'asking' | 'known' | 'unknown' | 'away';

export interface UnderstandRequest {
  threadTitle: string;
  board: string | null;
  posts: PostToUnderstand[];
}

/** What the monitor, too, knows of a post when it understands it. */
export interface PostToUnderstand {
  text: string;
  opening: boolean;
  quoted: string;
}

/** The post an author was met at. It stays in this browser; what a person says as evidence starts from it. */
export interface MetPost {
  /** Permalink. */
  url: string;
  threadTitle: string;
  text: string;
}

/** An author as the page names it; the host is taken from the sender, never from the message. */
export interface OpenAuthorRequest {
  key: string;
  name: string;
  post: MetPost;
}

export interface OpenAuthor extends OpenAuthorRequest {
  host: string;
  windowId: number;
  /** Opened to find the customer: the panel starts with the search. */
  find: boolean;
}

export interface ForumRequest {
  /** Scheme, host and port, e.g. https://bbs.example.com */
  origin: string;
  engine: string;
}

export interface Forum extends ForumRequest {
  /** ISO 8601 in UTC. */
  enabledAt: string;
}

export interface ServerAddress {
  /** Origin of the monitor, e.g. https://monitor.example.com */
  address: string;
  key: string;
}

/** How the extension stands with its monitor, as shown to people; never holds the key. */
export interface ConnectionView {
  state: 'unset' | 'connected' | 'refused' | 'stranger' | 'away';
  address: string | null;
  me: Pick<Me, 'name' | 'role'> | null;
  /** Epoch milliseconds of the next try while away. */
  retryAt: number | null;
}

/** Why nothing can be shown: how the connection stands, or a refusal for this person. */
export type Unshown = 'unset' | 'refused' | 'stranger' | 'away' | 'forbidden';

/** What is known of an author: all of `author` on the card, `record` too in the side panel. */
export interface KnownAuthor {
  author: AuthorCard;
  /** Null without a link, when this role may not open it, and on the card. */
  record: CustomerCard | null;
}

export type AuthorView =
  | ({
      state: 'shown' /** The monitor is away: this is what it said last. */;
      offline: boolean;
    } & KnownAuthor)
  | { state: Unshown };

/** What the card shows: of whom, and what. */
export interface CardView {
  name: string;
  view: AuthorView;
}

/** What came of something a person asked for; `detail` is the monitor's own sentence. */
export type Done<T> =
  | { state: 'done'; value: T }
  | { state: Exclude<Unshown, 'unset'>; detail: string | null };

/** Every message that crosses a border inside the extension: who sends it stands above each group. */
export interface Protocol {
  // overlay → background
  /** Said first of all: the background starts and reads its model while the page is being read. */
  wake(): void;
  /** The site file in force for the page's forum, alone in a list; an empty one while it is switched off. */
  siteFile(): readonly SiteFile[] | null;
  understandPosts(request: UnderstandRequest): (PostMark | null)[] | null;
  lookUpAuthors(request: { keys: string[] }): SlotState[] | null;
  openAuthor(request: OpenAuthorRequest): void;
  /** Answers with a ticket for the one frame that may then ask what is known of this author. */
  showCard(request: OpenAuthorRequest): string | null;

  // card → background
  cardView(request: { ticket: string }): CardView | null;
  /** Opens the side panel on the author of the card. */
  openFromCard(request: { ticket: string; find: boolean }): void;

  // own pages → background
  connection(request: { ask: boolean }): ConnectionView;
  saveServer(request: ServerAddress): ConnectionView;
  forgetServer(): ConnectionView;
  forums(): Forum[];
  /** Said before the browser's question, which may close the popup that asked it. */
  wantForum(request: ForumRequest): void;
  enableForum(request: ForumRequest): Forum[];
  disableForum(request: { origin: string }): Forum[];
  openedAuthor(request: { windowId: number }): OpenAuthor | null;
  /** What this browser was told last, without asking. */
  lastKnown(author: AuthorKey): KnownAuthor | null;
  authorRecord(author: AuthorKey): AuthorView;
  findCustomers(request: { q: string }): Done<CustomerSummary[]>;
  makeLink(link: NewLink): Done<null>;
  undoLink(request: AuthorKey & { linkId: number }): Done<null>;

  // background → overlay
  leave(request: { origin: string }): void;
  askAgain(): void;
  slotChanged(request: { key: string; state: SlotState }): void;

  // background → own pages
  authorOpened(author: OpenAuthor): void;
  /** A link was made or undone, or the monitor is back (null): whoever shows an author asks again. */
  authorChanged(author: AuthorKey | null): void;
}
