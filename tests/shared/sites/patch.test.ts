import { describe, expect, it } from 'vitest';
import type { SitePatch } from '../../../shared/contract/site-patches.ts';
import { patched, selectorsOf } from '../../../shared/sites/patch.ts';
import { SITE_FILES } from '../../../shared/sites/sites.ts';

const patch = (more: Partial<SitePatch>): SitePatch => ({
  engine: 'discuz',
  disabled: false,
  note: '',
  selectors: {},
  ...more,
});
const any = () => true;
const discuzOf = (files: ReturnType<typeof patched>) => files.find(({ engine }) => engine === 'discuz');

/** Strings of a site file that look like selectors, by their place; addresses and JSON paths are none. */
function selectorLike(value: unknown, place: string): string[] {
  if (typeof value === 'string')
    return /[.#[]/.test(value) && !/^(?:addresses|unsure)\b|[jJ]son$/.test(place) ? [place] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    selectorLike(inner, place === '' ? name : `${place}.${name}`),
  );
}

describe('patching site files', () => {
  it.each(SITE_FILES.map((file) => [file.engine, file] as const))(
    'every selector of %s can be mended from the monitor',
    (_engine, file) => {
      const known = selectorsOf(file);
      expect(selectorLike(file, '').filter((place) => !known.has(place))).toEqual([]);
    },
  );

  it('changes the selectors named and nothing else, and leaves the released file alone', () => {
    const released = discuzOf(SITE_FILES);
    const before = structuredClone(released);
    const files = patched(
      SITE_FILES,
      [patch({ selectors: { 'thread.post.body': '.message', 'pager.total.0.select': '#new' } })],
      any,
    );
    const mended = discuzOf(files);
    expect(mended?.thread.post.body).toBe('.message');
    expect(mended?.pager.total[0]?.select).toBe('#new');
    expect(mended?.pager.total[1]).toEqual(before?.pager.total[1]);
    expect(mended?.thread.post.authors).toEqual(before?.thread.post.authors);
    expect(released).toEqual(before);
    expect(files.filter(({ engine }) => engine !== 'discuz')).toEqual(
      SITE_FILES.filter(({ engine }) => engine !== 'discuz'),
    );
  });

  it('leaves a file that is switched off out', () => {
    expect(discuzOf(patched(SITE_FILES, [patch({ disabled: true })], any))).toBeUndefined();
  });

  it.each([
    ['an address', 'addresses.thread.0'],
    ['a place the file does not have', 'thread.post.nothing'],
    ['the engine itself', 'engine'],
    ['what all objects have', '__proto__.polluted'],
  ])('cannot change %s', (_what, place) => {
    expect(patched(SITE_FILES, [patch({ selectors: { [place]: '.x' } })], any)).toEqual(SITE_FILES);
    expect(selectorsOf(discuzOf(SITE_FILES)).has(place)).toBe(false);
  });

  it('leaves out a selector that the reader does not take', () => {
    const files = patched(
      SITE_FILES,
      [patch({ selectors: { 'thread.post.body': '>>' } })],
      (one) => one !== '>>',
    );
    expect(files).toEqual(SITE_FILES);
  });
});
