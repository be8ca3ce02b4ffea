/** Something the monitor does by the clock, once for each due time, whatever processes there are. */
export interface Duty {
  /** Stands in duty_run and in what people read of it, so it never changes. */
  name: string;
  /** Cron: minute, hour, day of month, month, day of week, in the business time zone. */
  pattern: string;
  /** A run that takes longer is cut short here and taken up again by whoever looks next. */
  limitMs: number;
  /**
   * Does what was due. Must be safe to begin again after a crash in its middle, and throws when `signal` cuts it short.
   * @param due when it should have begun, which may be long ago: the last due time is made up after a pause
   */
  run(due: Date, signal: AbortSignal): Promise<void>;
}
