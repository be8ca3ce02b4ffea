import { CONDITIONS, type ConditionKey, type FaultNamed, parseFaultKey } from '../shared/catalogue/faults.ts';
import { ASPECTS, type Aspect, GROUPS, type Group, type Polarity } from '../shared/understanding/insight.ts';
import { readText } from './read-table.ts';

/** An English post with all that its reader says of it. */
export interface EnglishPost {
  text: string;
  tone: Polarity;
  complaint: boolean;
  groups: Group[];
  aspects: { aspect: Aspect; polarity: Polarity }[];
  faults: (FaultNamed & { condition: ConditionKey | null })[];
}

const TONE_OF: ReadonlyMap<string, Polarity> = new Map([
  ['-', 'negative'],
  ['0', 'neutral'],
  ['+', 'positive'],
]);

const listed = (column: string): string[] => (column === '-' ? [] : column.split(' '));

/**
 * Reads a file shaped like training/english/development.tsv: tone (- 0 +), complaint (0 1), group letters, aspects (油耗- 空间+),
 * faults (noise:brakes@braking), text, between tabs; - stands for none. Throws one sentence that says which line and what is wrong.
 */
export function readEnglishPosts(file: string): EnglishPost[] {
  return readText(file)
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const wrong = (what: string) => new Error(`${file}, line ${i + 1}: ${what}.`);
      const [sign = '', complaint = '', groups = '', aspects = '', faults = '', text = ''] = line.split('\t');
      const tone = TONE_OF.get(sign);
      if (!tone || text === '') throw wrong('six columns are needed, and the first is - 0 or +');
      if (complaint !== '0' && complaint !== '1') throw wrong(`complaint "${complaint}" is neither 0 nor 1`);
      const post: EnglishPost = {
        text,
        tone,
        complaint: complaint === '1',
        groups: [],
        aspects: [],
        faults: [],
      };
      for (const letter of groups === '-' ? '' : groups) {
        const group = GROUPS.find((known) => known === letter);
        if (!group) throw wrong(`"${letter}" is no group letter`);
        post.groups.push(group);
      }
      for (const written of listed(aspects)) {
        const aspect = ASPECTS.find((known) => known === written.slice(0, -1));
        const polarity = TONE_OF.get(written.slice(-1));
        if (!aspect || !polarity) throw wrong(`"${written}" is no aspect with a tone`);
        post.aspects.push({ aspect, polarity });
      }
      for (const written of listed(faults)) {
        const [key = '', when] = written.split('@');
        const named = parseFaultKey(key);
        const condition = CONDITIONS.find((known) => known === when) ?? null;
        if (!named || (when !== undefined && !condition)) throw wrong(`"${written}" is no fault`);
        post.faults.push({ ...named, condition });
      }
      return [post];
    });
}
