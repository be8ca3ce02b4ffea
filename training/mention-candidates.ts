import { findHits } from '../shared/catalogue/find-names.ts';
import { mix } from '../shared/understanding/grams.ts';
import type { Place } from '../shared/understanding/mention-polarity.ts';
import { type Normalised, normalise, spelling } from '../shared/understanding/normalise.ts';
import { distinct } from '../shared/understanding/reading.ts';
import type { FeatureGroup } from '../shared/understanding/table.ts';

/** A stretch of a sentence that could be a mention. */
export interface Candidate extends Place {
  kind: 'brand' | 'series' | 'joint' | 'longer' | 'learned';
  /** As the sentence writes it. */
  written: string;
  /** The same in normalised spelling. */
  name: string;
  weak: boolean;
  /** Keys of brands named by it, or whose series it names. */
  brands: readonly string[];
}

/** Names by first character, longest first. */
export type NameList = ReadonlyMap<string, readonly string[]>;

export function nameList(names: Iterable<string>): NameList {
  const byFirst = new Map<string, string[]>();
  for (const name of names) {
    const list = byFirst.get(name.charAt(0)) ?? [];
    list.push(name);
    byFirst.set(name.charAt(0), list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

const WORD = /[a-z0-9]/;

/** What may follow a name within the same mention: gt, 330tsi, -cross, 汽车. */
const LONGER = /^(?:[ -]?[a-z]{1,12}(?![a-z])[0-9]{0,3}|[ -]?[0-9]{1,3}[a-z]{0,4}(?![a-z0-9.])|汽车)/;

/** Whether a name may begin or end between two characters: not inside a run of letters or of digits. */
const parted = (a: string, b: string): boolean =>
  !WORD.test(a) || !WORD.test(b) || /[0-9]/.test(a) !== /[0-9]/.test(b);

/** Every stretch that could be a mention, overlapping ones too, in order of where they begin, longest first. */
export function mentionCandidates(original: string, text: Normalised, learned: NameList): Candidate[] {
  const whole = spelling(text);
  const found = new Map<string, Candidate>();
  const put = (
    from: number,
    to: number,
    kind: Candidate['kind'],
    weak: boolean,
    brands: readonly string[],
  ): void => {
    const at = `${from}/${to}`;
    if (found.has(at)) return;
    const written = original.slice(text.starts[from] ?? 0, text.ends[to - 1] ?? 0);
    found.set(at, { from, to, kind, weak, brands, written, name: whole.slice(from, to) });
  };
  const hits = findHits(text);
  hits.forEach(({ name, from, to }, i) => {
    const brands = [
      ...new Set([...(name.brand ? [name.brand.key] : []), ...name.series.map(({ brand }) => brand.key)]),
    ];
    const grow = (start: number, kind: Candidate['kind'], weak: boolean): void => {
      put(start, to, kind, weak, brands);
      const more = LONGER.exec(whole.slice(to, to + 20));
      if (more && parted(whole.charAt(to - 1), whole.charAt(to)))
        put(start, to + more[0].length, 'longer', weak, brands);
    };
    grow(from, name.series.length > 0 ? 'series' : 'brand', name.weak);
    let start = from;
    for (let back = i - 1; back >= 0; back--) {
      const before = hits[back];
      if (!before?.name.brand || !/^[ \-·]?$/.test(whole.slice(before.to, start))) break;
      start = before.from;
      grow(start, name.series.length > 0 ? 'joint' : 'brand', false);
    }
  });
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && !parted(whole.charAt(i - 1), whole.charAt(i))) continue;
    let taken = 0;
    for (const name of learned.get(whole.charAt(i)) ?? []) {
      if (taken >= 3) break;
      if (!whole.startsWith(name, i)) continue;
      const to = i + name.length;
      if (to < whole.length && !parted(whole.charAt(to - 1), whole.charAt(to))) continue;
      put(i, to, 'learned', false, []);
      taken++;
    }
  }
  return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}

const NAME = 701;
const LEFT = 702;
const RIGHT = 703;
const SHAPE = 704;
const AMONG = 705;

const hashText = (text: string): number => {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash, 70_001) + text.charCodeAt(i);
  return hash;
};

/** What says whether readers marked a candidate: its name, its kind and shape, what stands on either side, and what else is named. */
export function candidateFeatures(
  whole: string,
  candidates: readonly Candidate[],
  which: number,
  known: ReadonlySet<string>,
  bits: number,
): FeatureGroup[] {
  const self = candidates[which];
  if (!self) return [];
  const { from, to, kind, name, weak, brands } = self;
  const hash = (value: number, salt: number): number => mix(value, salt) >>> (32 - bits);
  const kindCode = hashText(kind) & 0xff;
  const overlapping = candidates.filter((other) => other !== self && other.from < to && from < other.to);
  const others = candidates.filter((other) => other.from >= to || other.to <= from);
  const inside = overlapping.filter((other) => other.from <= from && other.to >= to);
  const holds = overlapping.filter((other) => other.from >= from && other.to <= to);
  const sameBrand = others.some(
    (other) => other.kind !== 'brand' && other.brands.some((brand) => brands.includes(brand)),
  );
  const heldElsewhere = others.some((other) => other.name !== name && other.name.includes(name));
  const shape =
    (/^[a-z0-9 .-]+$/.test(name) ? 1 : 0) +
    (/[a-z0-9]$/.test(name) ? 2 : 0) +
    (weak ? 4 : 0) +
    (known.has(name) ? 8 : 0);
  return [
    { buckets: [hash(hashText(name), NAME)], weight: 1 },
    {
      buckets: distinct((add) => {
        for (const size of [1, 2]) {
          add(hash(hashText(whole.slice(Math.max(0, from - size), from)), LEFT + size * 20));
          add(hash(hashText(whole.slice(to, to + size)), RIGHT + size * 20));
        }
        add(hash(hashText(name) * 31 + hashText(whole.slice(to, to + 2)), RIGHT + 80));
        add(hash(hashText(name) * 31 + hashText(whole.slice(Math.max(0, from - 1), from)), LEFT + 80));
      }),
      weight: 0.7,
    },
    {
      buckets: distinct((add) => {
        add(hash(kindCode, SHAPE));
        add(hash(kindCode * 16 + shape, SHAPE + 20));
        add(hash(kindCode * 16 + Math.min(8, name.length), SHAPE + 21));
        add(hash(hashText(name.slice(-2)), SHAPE + 22));
        add(hash(hashText(name.slice(0, 2)), SHAPE + 23));
        for (let i = 0; i < name.length; i++) add(hash(name.charCodeAt(i), SHAPE + 24));
      }),
      weight: 0.7,
    },
    {
      buckets: distinct((add) => {
        const among =
          (others.length === 0 ? 1 : 0) +
          (inside.length > 0 ? 2 : 0) +
          (holds.length > 0 ? 4 : 0) +
          (sameBrand ? 8 : 0) +
          (heldElsewhere ? 16 : 0);
        add(hash(among, AMONG));
        add(hash(among * 8 + kindCode, AMONG + 20));
        if (kind === 'brand') add(hash(among * 8 + hashText(name) * 3, AMONG + 21));
        for (const other of holds)
          add(hash((hashText(other.kind) & 0xff) * 2 + (known.has(other.name) ? 1 : 0), AMONG + 22));
        for (const other of inside)
          add(hash((hashText(other.kind) & 0xff) * 2 + (known.has(other.name) ? 1 : 0), AMONG + 23));
        for (const other of inside) add(hash(hashText(whole.slice(to, other.to)), AMONG + 24));
        for (const other of holds) add(hash(hashText(whole.slice(other.to, to)), AMONG + 25));
      }),
      weight: 0.9,
    },
  ];
}

export const inNormalSpelling = (mention: string): string => spelling(normalise(mention));
