const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Word of a day of the week by its number, 1 for Monday; the catalogue has its names under it. */
export const weekday = (day: number) => DAYS[day - 1] ?? 'mon';
