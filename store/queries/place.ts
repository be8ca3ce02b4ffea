/**
 * The rollup rows of one place, or of all posts where none is asked for, as what FROM takes; give it an alias. `value` puts
 * a value among those of the statement and returns its placeholder.
 */
export const rollupOf = (place: string | undefined, value: (given: unknown) => string): string =>
  place === undefined ? 'rollup' : `(SELECT * FROM place_rollup WHERE place = ${value(place)})`;

/** The posts p that name a place. */
export const postsNaming = (place: string, value: (given: unknown) => string): string =>
  `EXISTS (SELECT 1 FROM post_place w WHERE w.post_id = p.id AND w.place = ${value(place)})`;
