/** Short label (see forum/label.ts) and text. In texts `[a|b]` is a choice and `{…}` a fact about the writer. */
export type Line = readonly [mark: string, text: string];
/** Label of the opening, title, text. */
export type Opening = readonly [mark: string, title: string, text: string];

/** What people say about one subject. */
export interface Talk {
  name: string;
  /** For which cars: burners, battery cars or all. */
  cars: 'burner' | 'electric' | 'all';
  /** Ordinary share of the threads. */
  weight: number;
  openings: readonly Opening[];
  replies: readonly Line[];
}
