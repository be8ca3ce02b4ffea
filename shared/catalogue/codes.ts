import { CODE_TABLE } from './code-table.ts';
import type { BothNames } from './fault-names.ts';

/** One code of the industry's complaint table. */
export interface ComplaintCode {
  /** Letter of its group and number: B19. */
  code: string;
  /** Letter of its group, A–Q. */
  group: string;
  name: BothNames;
}

function parse(table: string): ComplaintCode[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [group = '', list = ''] = line.split(': ');
      return list.split(', ').map((item) => {
        const [, number, zh, en] = /^(\d{1,4})=([^|]{1,80})\|([^|]{1,120})$/.exec(item) ?? [];
        if (!number || !zh || !en) throw new Error(`Code table, group ${group}: "${item}" is no code.`);
        return { code: `${group}${number}`, group, name: { zh, en } };
      });
    });
}

/** Every code of the table, in its order: group by group, numbers rising. */
export const allCodes: readonly ComplaintCode[] = parse(CODE_TABLE);

const byCode = new Map(allCodes.map((code) => [code.code, code]));

/** What a code says, or undefined when the table does not know it. */
export const codeOf = (code: string): ComplaintCode | undefined => byCode.get(code);
