import { getAuthTables } from 'better-auth/db';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { authOptions } from '../../../server/auth/auth.ts';
import { openStore } from '../../../store/open.ts';
import * as schema from '../../../store/schema/auth.ts';

const KINDS: Record<string, RegExp> = {
  string: /^string$/,
  number: /^number$/,
  boolean: /^boolean$/,
  date: /^date$/,
};

test('our tables have every column that sign-in writes, of its kind', async () => {
  const store = openStore('postgresql://nobody@127.0.0.1:1/none');
  const settings = { secret: 'x'.repeat(32), https: false };
  const wanted = getAuthTables(authOptions(store, settings, pino({ level: 'silent' })));
  await store.close();
  const ours = { ...schema, user: schema.person };
  const missing: string[] = [];
  for (const [model, { fields }] of Object.entries(wanted)) {
    const table = Object.entries(ours).find(([name]) => name === model)?.[1];
    if (!table) {
      missing.push(model);
      continue;
    }
    const columns = getTableColumns(table);
    for (const [field, { type, required }] of Object.entries(fields)) {
      const column = Object.entries(columns).find(([name]) => name === field)?.[1];
      const fits =
        column &&
        KINDS[String(type)]?.test(column.dataType) &&
        (required || !column.notNull || column.hasDefault);
      if (!fits) missing.push(`${getTableName(table)}.${field}: ${type}${required ? '' : ' (may be null)'}`);
    }
  }
  expect(missing).toEqual([]);
});
