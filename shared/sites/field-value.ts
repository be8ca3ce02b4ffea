import type { Field, PageDocument } from './document.ts';
import { codeOf } from './script-code.ts';

const LONGEST_VALUE = 20_000;
const LONGEST_CODE = 200_000;
const OPENS_LABEL = /^[【[（(\s]+/;
const ENDS_LABEL = /^[】\])）\s]{0,3}[:：]?\s{0,3}/;

/** The string or number at a path such as `content.post_no` in a JSON text; empty when there is none. */
export function valueInJson(text: string, path: string): string {
  if (text.length > LONGEST_VALUE) return '';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return '';
  }
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return '';
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What a script gives a name, as `name: 'x'`, `"name": 12` or `name = "x"`; empty when it gives none. */
function assignedIn(code: string, name: string): string {
  for (let at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + 1)) {
    const rest = code.slice(at + name.length, at + name.length + 500);
    const match = /^["']?\s{0,5}[:=]\s{0,5}(?:"([^"\\\n]*)"|'([^'\\\n]*)'|(\d{1,20}))/.exec(rest);
    if (match !== null && !/\w/.test(code[at - 1] ?? '')) return match[1] ?? match[2] ?? match[3] ?? '';
  }
  return '';
}

export function assignedOnPage<N>(page: PageDocument<N>, scope: N, select: string, name: string): string {
  for (const script of page.all(scope, select)) {
    const value = assignedIn(codeOf(page, script, LONGEST_CODE), name);
    if (value !== '') return value;
  }
  return '';
}

/** What follows one of the labels a text may begin with; null when it begins with none. */
export function afterLabel(text: string, labels: readonly string[]): string | null {
  const bare = text.replace(OPENS_LABEL, '');
  const label = labels.find((word) => bare.startsWith(word));
  return label === undefined ? null : bare.slice(label.length).replace(ENDS_LABEL, '');
}

/** The part of an attribute that a field means. */
export function partOfAttribute(value: string, { json, parameter, epoch }: Field): string {
  const held = json === undefined ? value : valueInJson(value, json);
  if (parameter !== undefined) {
    const query = held.indexOf('?');
    return query < 0 ? '' : (new URLSearchParams(held.slice(query + 1)).get(parameter) ?? '');
  }
  if (epoch === undefined) return held;
  const at = /^\d{9,14}$/.test(held) ? Number(held) * (epoch === 's' ? 1000 : 1) : Number.NaN;
  return Number.isFinite(at) ? new Date(at).toISOString() : '';
}
