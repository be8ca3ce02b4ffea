/**
 * When a source may be asked for pages: within its hours of the business day, and while pages of the day are left. Every
 * statement that begins rounds or claims pages asks the same.
 */

const localTime = (timeZone: number) => `(clock_timestamp() AT TIME ZONE $${timeZone}::text)`;

/** Today's business day as it stands in `source.pages_day`. */
export const dayNow = (timeZone: number) => `to_char(${localTime(timeZone)}, 'YYYY-MM-DD')`;

/** Condition: the source's hours, which may run over midnight, hold this moment. Parameter $`timeZone` is the business zone. */
export const inWindow = (source: string, timeZone: number) => `
  (${source}.window_from IS NULL OR ${source}.window_until IS NULL OR
   CASE WHEN ${source}.window_from < ${source}.window_until
     THEN extract(hour FROM ${localTime(timeZone)}) >= ${source}.window_from
      AND extract(hour FROM ${localTime(timeZone)}) < ${source}.window_until
     ELSE extract(hour FROM ${localTime(timeZone)}) >= ${source}.window_from
       OR extract(hour FROM ${localTime(timeZone)}) < ${source}.window_until END)`;

/** Pages that were asked for today. */
export const pagesToday = (source: string, timeZone: number) =>
  `(CASE WHEN ${source}.pages_day = ${dayNow(timeZone)} THEN ${source}.pages_today ELSE 0 END)`;

/** Pages of today's budget that are left; null where there is no budget. */
export const pagesLeft = (source: string, timeZone: number) =>
  `(${source}.daily_pages - ${pagesToday(source, timeZone)})`;

/** Condition: pages of the source may be asked for now. */
export const admits = (source: string, timeZone: number) =>
  `(${inWindow(source, timeZone)} AND coalesce(${pagesLeft(source, timeZone)} > 0, true))`;
