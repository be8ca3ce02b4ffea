import { cellName } from '../../shared/catalogue/cell-name.ts';
import type { PostsPage } from '../../shared/contract/posts.ts';
import type { SignalDetail } from '../../shared/contract/signal-detail.ts';
import type { Words } from '../../shared/measures/print-sentence.ts';
import { breakdownsTable } from './signal-breakdowns.ts';
import { historyTable, measuresTable } from './signal-deeds.ts';
import { evidenceTable } from './signal-evidence.ts';
import { statisticsTable } from './signal-statistics.ts';
import { summaryTable } from './signal-summary.ts';
import { type Cell, number, type Table, text } from './table.ts';
import type { Language } from './words.ts';

/** How the tables of a signal find their words and where their links lead. */
export interface SignalPrint {
  words: Words;
  language: Language;
  /** IANA name; days and times are told as clocks there show them. */
  timeZone: string;
  /** Name of something of a report file, by its key under dashboard.reportFiles. */
  name: (key: string, values?: Record<string, string | number>) => string;
  /** Where people open the dashboard, ending in a slash, and the signal in it. */
  publicUrl: string;
  signalUrl: string;
}

/** What an 8D report on a signal needs, as tables in the order of its steps; a table without rows is left out. */
export function signalTables(detail: SignalDetail, evidence: PostsPage, print: SignalPrint): Table[] {
  return [
    summaryTable(detail, print),
    statisticsTable(detail, print),
    weeksTable(detail, print),
    evidenceTable(evidence, print),
    breakdownsTable(detail, print),
    repeatTable(detail, print),
    sistersTable(detail, print),
    measuresTable(detail, print),
    historyTable(detail, print),
    eventsTable(detail, print),
  ].filter(({ rows }) => rows.length > 0);
}

const column = (title: string, width: number) => ({ title, width });

function weeksTable({ weeks }: SignalDetail, { name }: SignalPrint): Table {
  return {
    name: name('signal.sheets.weeks'),
    columns: [
      column(name('signal.weekFrom'), 12),
      column(name('signal.weekTo'), 12),
      ...['posts', 'expected', 'heard', 'claims', 'repairs', 'sold', 'onRecord'].map((key) =>
        column(name(`signal.items.${key}`), 14),
      ),
    ],
    rows: weeks.map((week): Cell[] => [
      text(week.from),
      text(week.to),
      number(week.posts),
      number(week.expected, 1),
      number(week.heard),
      number(week.claims),
      number(week.repairs),
      number(week.sold),
      number(week.onRecord),
    ]),
  };
}

function repeatTable({ repeat }: SignalDetail, { name }: SignalPrint): Table {
  return {
    name: name('signal.sheets.repeat'),
    columns: [
      column(name('signal.vehicle'), 22),
      column(name('signal.items.repairs'), 12),
      column(name('signal.first'), 12),
      column(name('signal.last'), 12),
      column(name('signal.reached'), 60),
    ],
    rows: repeat.vehicles.map(({ vehicle, repairs, first, last, reached }): Cell[] => [
      text(vehicle),
      number(repairs),
      text(first),
      text(last),
      text(reached.map((each) => name(`signal.guarantees.${each}`)).join('; ')),
    ]),
  };
}

function sistersTable({ sisters }: SignalDetail, { name, language }: SignalPrint): Table {
  return {
    name: name('signal.sheets.sisters'),
    columns: [
      column(name('series'), 20),
      column(name('signal.items.cell'), 40),
      column(name('signal.items.posts'), 12),
      column(name('signal.items.claims'), 12),
      column(name('signal.perThousandSold'), 16),
    ],
    rows: sisters.map(({ seriesName, cell, posts, claims, per1000Sold }): Cell[] => [
      text(seriesName),
      text(cellName(cell, null, language)),
      number(posts),
      number(claims),
      number(per1000Sold, 2),
    ]),
  };
}

function eventsTable({ events }: SignalDetail, { name, words }: SignalPrint): Table {
  return {
    name: name('signal.sheets.events'),
    columns: [
      column(name('signal.day'), 12),
      column(name('signal.kind'), 12),
      column(name('signal.what'), 60),
    ],
    rows: events.map(({ day, kind, title }): Cell[] => [
      text(day),
      text(words.message(`words.eventKinds.${kind}`)),
      text(title),
    ]),
  };
}
