import { DrizzleQueryError } from 'drizzle-orm';
import pg from 'pg';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { errorOptions } from '../../server/log.ts';

test('an error is logged with its words, code, place and causes, and with no value of the query', () => {
  const said = new pg.DatabaseError('duplicate key value breaks a rule', 100, 'error');
  said.code = '23505';
  said.detail = 'Key (token)=(SECRET) is there already.';
  said.where = 'SECRET';
  const failed = new DrizzleQueryError(
    'insert into "session"\nvalues ($1, $2)',
    ['SECRET', 'a\nSECRET'],
    said,
  );
  const lines: string[] = [];
  const log = pino(errorOptions, { write: (line: string) => lines.push(line) });
  log.error({ err: new Error('the round ended', { cause: failed }) });
  log.child({ part: 'worker' }).error(failed);
  log.error({ err: `thrown as text\nparams: SECRET` });
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).not.toContain('SECRET');
  expect(lines[0]).toMatch(/the round ended.*insert into.*duplicate key value.*23505/);
  expect(lines[0]).toContain('log.test.ts');
});
