/** A label in short form (see forum/label.ts) and the text. */
export type Written = readonly [label: string, text: string];

export interface ReplyTurn {
  /** Quotes the thread's own post with this index; 0 is the opening. */
  quote?: number;
  /** Written by the thread's author. */
  op?: boolean;
  /** Shown without a name. */
  anonymous?: boolean;
}

export type WrittenReply = readonly [label: string, text: string, turn?: ReplyTurn];

export interface WrittenThread {
  /** Board id, see forum/boards.ts. */
  fid: number;
  title: string;
  type?: string;
  /** Age of the opening on the day the forum is filled; the seed chooses where it is left out. */
  daysAgo?: number;
  sticky?: boolean;
  /** Draws many of the theme's loose replies and short ones. */
  hot?: boolean;
  opening: Written;
  /** In the order they were written. */
  replies: readonly WrittenReply[];
}

export interface Theme {
  name: string;
  threads: readonly WrittenThread[];
  /** Replies that fit any thread of the theme; each is used once. */
  loose: readonly Written[];
}
