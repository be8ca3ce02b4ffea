import { parse, type Selector } from 'css-what';

const TABLE_INSIDE = new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']);
const OPERATORS = new Set(['exists', 'equals', 'start', 'end', 'any', 'element']);

/** What of a selector lies outside the subset on which the crawler's reader and every browser agree; empty when nothing does. */
export function outsideSubset(selector: string): string[] {
  const problems: string[] = [];
  const check = (list: Selector[][], nested: boolean) => {
    for (const parts of list) {
      parts.forEach((part, index) => {
        if (part.type === 'tag' && part.namespace !== null) problems.push('namespace');
        else if (part.type === 'attribute' && !OPERATORS.has(part.action)) problems.push(part.action);
        else if (part.type === 'child') {
          const before = parts[index - 1];
          const after = parts[index + 1];
          if (
            before?.type === 'tag' &&
            (before.name === 'table' || TABLE_INSIDE.has(before.name)) &&
            before.name !== 'td'
          )
            problems.push(`child of ${before.name}`);
          if (after?.type === 'tag' && TABLE_INSIDE.has(after.name))
            problems.push(`${after.name} as a child`);
        } else if (part.type === 'pseudo') {
          if (part.name !== 'not' || nested || !Array.isArray(part.data)) problems.push(`:${part.name}`);
          else if (part.data.some((inner) => inner.length !== 1)) problems.push('compound :not');
          else check(part.data, true);
        } else if (!['tag', 'attribute', 'descendant', 'child'].includes(part.type)) problems.push(part.type);
      });
    }
  };
  try {
    check(parse(selector), false);
  } catch {
    problems.push('no selector');
  }
  return problems;
}
