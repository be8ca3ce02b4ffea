import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

/** The number a row is known by. */
export const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** The number of another row. */
export const ref = () => bigint({ mode: 'number' });

/** An instant. */
export const when = () => timestamp({ withTimezone: true });

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
