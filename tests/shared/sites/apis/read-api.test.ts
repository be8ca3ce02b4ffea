import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBody } from '../../../../crawler/bodies/read-body.ts';
import { API_FILES } from '../../../../shared/sites/apis/apis.ts';
import { engineName } from '../../../../shared/sites/engine-names.ts';

const SEEN = new Date('2020-12-05T00:00:00Z');
const NHTSA = 'https://api.nhtsa.gov/complaints/complaintsByVehicle?make=ford&model=focus&modelYear=2014';
const Fixture = z.object({
  url: z.url(),
  seenAt: z.iso.datetime(),
  answer: z.unknown(),
  expected: z.unknown(),
});
const fileOf = (engine: string) => join(import.meta.dirname, 'fixtures', `${engine}.json`);

describe.each(API_FILES)('the API file of $engine', ({ engine }) => {
  it('has a fixture, and yields what was written down for it', () => {
    expect(existsSync(fileOf(engine))).toBe(true);
    const { url, seenAt, answer, expected } = Fixture.parse(JSON.parse(readFileSync(fileOf(engine), 'utf8')));
    expect(readBody(JSON.stringify(answer), url, new Date(seenAt))).toEqual(expected);
  });

  it('has a name for people', () => expect(engineName(engine)).not.toBe(engine));
});

describe('reading the answer of a public API', () => {
  it('says of an answer without complaints that it is empty, not that nobody knows it', () => {
    const none = JSON.stringify({ count: 0, message: '', results: [] });
    expect(readBody(none, NHTSA, SEEN)).toMatchObject({ kind: 'refused', refusal: 'empty', engine: 'nhtsa' });
  });

  it.each([
    ['{"a":', 'truncated'],
    ['[1,2,3]', 'unrecognised'],
    ['{"results":{"odiNumber":1,"summary":2}}', 'empty'],
    ['{"post_stream":{"posts":"x","stream":[]}}', 'empty'],
  ])('refuses %s as %s and does not throw', (text, refusal) => {
    expect(readBody(text, NHTSA, SEEN)).toMatchObject({ kind: 'refused', refusal });
  });

  it('refuses an answer nested deeper than any stack', () => {
    const text = `{"results":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect(readBody(text, NHTSA, SEEN)).toMatchObject({ kind: 'refused', refusal: 'unrecognised' });
  });
});
