import { bigint, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { post } from './posts.ts';
import { counted } from './rollups.ts';

/**
 * Dealers and regions a post names: "dealer:D003" for one of the maker's own, "dealer:某某4S店" for a name that is no
 * dealer of ours, "region:西南" for the region named or that of the dealer named.
 */
export const postPlace = pgTable(
  'post_place',
  {
    postId: bigint({ mode: 'number' })
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    place: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.place] }), index('post_place_of').on(t.place, t.postId)],
);

/**
 * Like `rollup`, of the posts that name a place; kept by the same door. The key stands in the order questions are asked in:
 * of a place, some series, some topics, a span of days.
 */
export const placeRollup = pgTable(
  'place_rollup',
  {
    place: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    ...counted(),
  },
  (t) => [
    primaryKey({ columns: [t.place, t.series, t.topic, t.day, t.sourceId, t.opening, t.copy, t.suspected] }),
    index('place_rollup_series_day').on(t.series, t.topic, t.day),
  ],
);

/** Vehicles sold, as a file told: for complaints per 10,000 sold 投诉销量比. */
export const saleVolume = pgTable(
  'sale_volume',
  {
    series: text().notNull(),
    /** First day of the month. */
    month: date({ mode: 'string' }).notNull(),
    /** '' for the whole country. */
    region: text().notNull().default(''),
    units: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.series, t.month, t.region] })],
);
