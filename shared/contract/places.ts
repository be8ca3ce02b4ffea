import { z } from 'zod';
import { Figure } from './numbers.ts';
import { AskedReading } from './standing.ts';
import { AskedDay, Day, PlaceFilter, TopicFilter } from './words.ts';

/** GET /api/places: what the filter 经销商/大区 offers. Names of others' dealers stand in the table of a series only. */
export const Places = z
  .object({
    /** The seven of the catalogue and those the dealers' file names. */
    regions: z.array(z.object({ place: PlaceFilter, name: z.string() })),
    /** The maker's own, by region and name. */
    dealers: z.array(z.object({ place: PlaceFilter, name: z.string(), region: z.string().nullable() })),
  })
  .meta({ id: 'Places' });
export type Places = z.infer<typeof Places>;

export const SeriesPlacesQuery = z.object({
  from: AskedDay,
  to: AskedDay.describe('last day, inclusive'),
  compare: z.enum(['previous', 'year']).default('previous'),
  topic: TopicFilter.optional(),
  reading: AskedReading,
});
export type SeriesPlacesQuery = z.infer<typeof SeriesPlacesQuery>;

/** A share of a count, with its 95 % interval (Wilson); shares lie between 0 and 1. */
export const Share = z.object({
  hits: z.int(),
  of: z.int(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Share = z.infer<typeof Share>;

export const PlaceRow = z.object({
  place: PlaceFilter,
  /** A dealer of the maker's by its name in the file, any other as the posts write it. */
  name: z.string(),
  /** Of a dealer of the maker's; null for others and for regions. */
  region: z.string().nullable(),
  /** Whether it is a dealer of the maker's, or a region. */
  known: z.boolean(),
  posts: Figure,
  negatives: Figure,
  complaints: Figure,
  /** Negatives among its posts; null without posts. */
  negativeShare: z.union([Share, z.null()]),
});
export type PlaceRow = z.infer<typeof PlaceRow>;

/** GET /api/series/{series}/places: posts by the dealer they name and by its region; a post that names two counts under both. */
export const SeriesPlaces = z
  .object({
    from: Day,
    to: Day,
    baseFrom: Day,
    baseTo: Day,
    /** All posts of the series in the period, whether they name a place or not. */
    posts: z.int(),
    /** Most posts first. */
    regions: z.array(PlaceRow),
    /** Most posts first, a hundred at most. */
    dealers: z.array(PlaceRow),
    /** Dealers with posts in the period or its base, shown or not. */
    dealerCount: z.int(),
  })
  .meta({ id: 'SeriesPlaces' });
export type SeriesPlaces = z.infer<typeof SeriesPlaces>;
