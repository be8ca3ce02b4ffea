import type { AuthorAnswer, CustomerCard } from '../../shared/contract/customers.ts';
import type { Me } from '../../shared/contract/people.ts';
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
  texts: string[];
}

/** An author as the page names it; the host is taken from the sender, never from the message. */
export interface OpenAuthorRequest {
  key: string;
  name: string;
}

export interface OpenAuthor extends OpenAuthorRequest {
  host: string;
  windowId: number;
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

export type AuthorDetails =
  | { state: 'shown'; answer: AuthorAnswer; card: CustomerCard | null; cardRefused: boolean }
  | { state: 'unset' | 'refused' | 'stranger' | 'away' | 'forbidden' };

/** Every message that crosses a border inside the extension: who sends it stands above each group. */
export interface Protocol {
  // overlay → background
  /** Said first of all: the background starts and reads its model while the page is being read. */
  wake(): void;
  understandPosts(request: UnderstandRequest): (PostMark | null)[] | null;
  lookUpAuthors(request: { keys: string[] }): SlotState[] | null;
  openAuthor(request: OpenAuthorRequest): void;

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
  authorDetails(request: { host: string; key: string }): AuthorDetails;

  // background → overlay
  leave(request: { origin: string }): void;
  askAgain(): void;

  // background → own pages
  authorOpened(author: OpenAuthor): void;
}
