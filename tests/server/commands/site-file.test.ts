import { describe, expect, it } from 'vitest';
import { nextPatch } from '../../../server/commands/site-file.ts';
import { phpbb } from '../../../shared/sites/phpbb.ts';

const mended = {
  engine: 'phpbb',
  disabled: false,
  note: 'the body moved',
  selectors: { 'thread.post.body': '.message' },
};

describe('mending a site file', () => {
  it('keeps what was mended before', () => {
    expect(nextPatch(phpbb, mended, { set: ['thread.mark=.topic'] })).toEqual({
      ...mended,
      selectors: { 'thread.post.body': '.message', 'thread.mark': '.topic' },
    });
  });

  it('keeps what was mended while the file is switched off, and switches it on again', () => {
    const off = nextPatch(phpbb, mended, { disable: true });
    expect(off).toEqual({ ...mended, disabled: true });
    expect(nextPatch(phpbb, off ?? undefined, { note: 'still off' })).toMatchObject({
      disabled: true,
      note: 'still off',
    });
    expect(nextPatch(phpbb, off ?? undefined, { set: ['thread.mark=.topic'] })?.disabled).toBe(false);
  });

  it('takes every change back, and nothing else in the same breath', () => {
    expect(nextPatch(phpbb, mended, { restore: true })).toMatchObject({ disabled: false, selectors: {} });
    expect(() => nextPatch(phpbb, mended, { restore: true, disable: true })).toThrow(/--restore/);
  });

  it('refuses a note that is no sentence', () => {
    expect(() => nextPatch(phpbb, undefined, { note: '坏'.repeat(301) })).toThrow(/at most 300 characters/);
  });

  it('changes nothing when nothing is asked', () => expect(nextPatch(phpbb, mended, {})).toBeNull());

  it.each([
    ['nowhere=.x', /no selector at "nowhere"/],
    ['thread.mark', /no selector at "thread.mark"/],
    ['thread.mark=p:first-child', /first-child/],
  ])('refuses %s, saying what is wrong', (set, sentence) => {
    expect(() => nextPatch(phpbb, undefined, { set: [set] })).toThrow(sentence);
  });
});
