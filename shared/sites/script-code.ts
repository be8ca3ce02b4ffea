import type { PageDocument } from './document.ts';

/** What stands in a script element, at most `most` UTF-16 code units of it. */
export function codeOf<N>(page: PageDocument<N>, script: N, most: number): string {
  let code = '';
  const children = page.children(script);
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    code += (child === undefined ? null : page.characters(child)) ?? '';
  }
  return code.slice(0, most);
}
