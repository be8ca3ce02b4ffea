/** First and only word from the overlay to the card's frame, with the port on which the frame answers. */
export interface CardHello {
  ticket: string;
  /** Colours that can be read at this place of the page. */
  scheme: 'light' | 'dark';
  /** The edge of the frame next to the author, where the card stands. */
  edge: 'top' | 'bottom';
}

/**
 * `drawn`: there is something to see; `close`: the person is done with it; `here`, `away`: the pointer is on the card, or
 * off it, which only the frame knows, because around the card it is empty.
 */
export type CardSays = 'drawn' | 'close' | 'here' | 'away';
