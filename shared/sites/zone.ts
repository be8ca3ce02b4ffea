const MINUTE = 60_000;
const OFFSET = /GMT([+-])(\d{2}):(\d{2})/;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes the clocks of a zone, such as Europe/Berlin, were ahead of UTC at an instant in milliseconds. */
export function offsetIn(zone: string, at: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const match = OFFSET.exec(format.format(at));
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * An instant that was reckoned with today's offset, reckoned with that of its own day.
 * @param at milliseconds, from a wall clock taken to be `utcOffset` minutes ahead of UTC
 */
export function onItsDay(at: number, utcOffset: number, zone: string): number {
  return at + (utcOffset - offsetIn(zone, at)) * MINUTE;
}
