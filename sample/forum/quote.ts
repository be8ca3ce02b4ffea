const QUOTE_LENGTH = 100;

/** What a quote of this text shows; longer ones end in " ...". */
export const quoted = (text: string) =>
  text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH)} ...` : text;
