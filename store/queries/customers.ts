import { seriesByKey } from '../../shared/catalogue/catalogue.ts';

/** A customer at a glance, unmasked: only server/auth/masking.ts makes an answer of it. */
export interface CustomerSketch {
  id: number;
  number: string;
  name: string;
  dealer: string | null;
  /** Series and trim of the vehicle bought last. */
  series: string | null;
  trim: string | null;
  lastVisit: string | null;
  openMatters: number;
}

/** How long a complaint that no visit followed stays an open matter. */
const MATTER_DAYS = 90;

/** Condition on link l: it holds on the day the placeholder stands for. */
export const linkHolds = (today: string) => `l.undone_at IS NULL AND l.expires_on >= ${today}::date`;

/**
 * FROM and WHERE over the complaint posts p (labels i) of customer c that are still open, with lv.day the last visit.
 * A visit on the day of the post may have come before it, so it closes nothing.
 */
export const openMatters = (today: string) => `
  FROM link l
  JOIN author a ON a.host = l.host AND a.key = l.author_key
  JOIN post p ON p.author_id = a.id
  JOIN insight i ON i.post_id = p.id
  WHERE l.customer_id = c.id AND ${linkHolds(today)} AND i.complaint AND p.deleted_at IS NULL
    AND p.day > ${today}::date - ${MATTER_DAYS} AND p.day >= coalesce(lv.day, '-infinity')
    -- Says the same as the day, a day wider, so that the index on an author's posts serves.
    AND p.published_at > ${today}::date - ${MATTER_DAYS + 1}`;

/**
 * Condition on visit and vehicle: the visit was made while its vehicle was this owner's. What a former owner had done is
 * another person's matter, though a sale moves the vehicle to the new owner.
 */
export const whileOwned = (visit: string, vehicle: string) =>
  `${visit}.day >= coalesce(${vehicle}.bought_on, '-infinity')`;

/** Columns of a sketch over customer c with SKETCH_JOINS. */
export const sketch = (today: string) => `
  c.id, c.number, c.name, d.name AS dealer, v.series, v.trim, lv.day::text AS "lastVisit",
  (SELECT count(DISTINCT p.id) ${openMatters(today)}) AS "openMatters"`;

export const SKETCH_JOINS = `
  LEFT JOIN dealer d ON d.id = c.dealer_id
  LEFT JOIN LATERAL (
    SELECT series, trim FROM vehicle WHERE customer_id = c.id ORDER BY bought_on DESC NULLS LAST, id DESC LIMIT 1
  ) v ON true
  LEFT JOIN LATERAL (
    SELECT max(x.day) AS day FROM visit x JOIN vehicle w ON w.id = x.vehicle_id
    WHERE w.customer_id = c.id AND ${whileOwned('x', 'w')}
  ) lv ON true`;

/** Condition that shows a dealer only its own customers; the placeholder holds a dealer id, or null for everyone. */
export const withinLimit = (placeholder: string) =>
  `(${placeholder}::bigint IS NULL OR c.dealer_id = ${placeholder})`;

/** Files may hold series the catalogue does not know; they keep the name they came with. */
export const seriesName = (series: string): string => seriesByKey(series)?.name ?? series;

export const namedSeries = <Row extends { series: string | null }>(row: Row): Row => ({
  ...row,
  series: row.series === null ? null : seriesName(row.series),
});
