import type { Command } from 'commander';
import { runMonitor } from '../run-monitor.ts';

export function addStart(program: Command): void {
  program
    .command('start')
    .description(
      'start the monitor and its workers, with PostgreSQL if none is named (the same as npm start)',
    )
    .option(
      '--sample',
      'start the sample world (two forums, three years of history, customers) without asking',
    )
    .option('--no-sample', 'neither ask about nor start the sample world')
    .option(
      '--texts <file>',
      'fill the first sample forum with these comments (BDCI 2018 CSV) instead of the history',
    )
    .action((options: { sample?: boolean; texts?: string }) => runMonitor(options));
}
