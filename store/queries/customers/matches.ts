interface Typed {
  /** As typed, for names and numbers. */
  text: string;
  /** Without separators, upper case, for plates, VINs and phones. */
  compact: string;
}

/** A query of customer ids and the value for its placeholder. */
interface Match {
  ids: (value: string) => string;
  value: string;
}

/** As files are taken in: plain width, no separators, no country's code before a phone. */
const compact = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s·.・()-]/g, '')
    .toUpperCase()
    .replace(/^(?:\+|00)86(?=[0-9])/, '');

const backwards = (text: string) => Array.from(text).reverse().join('');
const byPhoneTail = (digits: string, more = ''): Match => ({
  ids: (value) => `SELECT id FROM customer WHERE reverse(phone) LIKE ${value} || '%' ${more}`,
  value: backwards(digits),
});

/** How each field is looked for; undefined where what was typed cannot be such a value. Each is served by an index. */
const MATCHES = {
  /** The number of a merged customer finds the one kept. */
  number: ({ text }) => ({
    ids: (value) => `SELECT id FROM customer WHERE number = ${value}
      UNION SELECT kept_id FROM customer_merge WHERE merged_number = ${value} AND undone_at IS NULL`,
    value: text,
  }),
  /** Any part of the name: the index knows which names hold these characters, the rest is compared. */
  name: ({ text }) => ({
    ids: (value) => `SELECT id FROM customer
      WHERE string_to_array(lower(name), NULL) @> string_to_array(lower(${value}), NULL)
        AND position(lower(${value}) IN lower(name)) > 0`,
    value: text,
  }),
  /** At least what a person remembers of a number: its last four digits. */
  phone: ({ compact }) => (/^[0-9]{4,15}$/.test(compact) ? byPhoneTail(compact) : undefined),
  /** For who sees 138****5678: with tails of five, six, … digits the hidden ones could be tried out one by one. */
  phoneAsShown: ({ compact }) => {
    if (/^[0-9]{4}$/.test(compact)) return byPhoneTail(compact, 'AND length(phone) >= 9');
    if (!/^[0-9]{11,15}$/.test(compact)) return undefined;
    return byPhoneTail(compact, `AND length(phone) = ${compact.length}`);
  },
  vin: ({ compact }) =>
    /^[0-9A-Z]{6,17}$/.test(compact)
      ? {
          ids: (value) => `SELECT customer_id FROM vehicle WHERE reverse(vin) LIKE ${value} || '%'`,
          value: backwards(compact),
        }
      : undefined,
  /** For who sees no tail of it. */
  wholeVin: ({ compact }) =>
    /^[0-9A-Z]{17}$/.test(compact)
      ? { ids: (value) => `SELECT customer_id FROM vehicle WHERE vin = ${value}`, value: compact }
      : undefined,
  /** Whole only: two characters of it tell the town, the rest is few enough to be tried out. */
  plate: ({ compact }) => ({
    ids: (value) => `SELECT customer_id FROM vehicle WHERE plate = ${value}`,
    value: compact,
  }),
} satisfies Record<string, (typed: Typed) => Match | undefined>;

/**
 * SQL of the ids of customers to whom what was typed belongs, as far as these fields may be gone by.
 * @param place puts a value into the query
 */
export function typedIds(
  q: string,
  by: readonly CustomerMatch[],
  place: (value: unknown) => string,
): string | null {
  const typed = { text: q, compact: compact(q) };
  const queries = by.flatMap((field) => {
    const match = MATCHES[field](typed);
    return match ? match.ids(`${place(match.value)}::text`) : [];
  });
  return queries.length === 0 ? null : queries.join(' UNION ');
}

/** What a search may go by. */
export type CustomerMatch = keyof typeof MATCHES;

/** Who asks: by which fields they may look, and which dealer's customers alone they see (null: all). */
export interface CustomerScope {
  by: readonly CustomerMatch[];
  dealerLimit: number | null;
}
