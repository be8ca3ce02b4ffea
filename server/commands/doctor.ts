import type { Command } from 'commander';
import { examine, type Finding } from '../doctor/examine.ts';

/** `chesheng doctor`: what is wrong with an installation and how to mend it; exit code 1 when something is. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check this installation and say how to mend what is wrong')
    .option('--json', 'print JSON and nothing else')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine(process.env);
      const ok = findings.every(({ state }) => state !== 'wrong');
      const text = json ? `${JSON.stringify({ ok, findings }, null, 2)}\n` : list(findings);
      // A Redis that is away is still being called in the background, which would keep us from ending.
      process.stdout.write(text, () => process.exit(ok ? 0 : 1));
    });
}

const MARKS = { fine: '✓', note: '·', wrong: '✗' };

const list = (findings: Finding[]) =>
  findings
    .map(
      ({ state, what, found, mend }) => `${MARKS[state]} ${what}: ${found}${mend ? `\n    → ${mend}` : ''}\n`,
    )
    .join('');
