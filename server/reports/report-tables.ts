import type { Figure } from '../../shared/contract/numbers.ts';
import type { Report } from '../../shared/contract/report.ts';
import type { PostsBehind } from '../../shared/contract/report-query.ts';
import { figureParts, formatFigure } from '../../shared/measures/print.ts';
import { sentenceText, topicText, type Words } from '../../shared/measures/print-sentence.ts';
import { basisTable } from './basis-table.ts';
import { dayText } from './local-time.ts';
import { type Cell, number, share, type Table, text } from './table.ts';

/** How a table finds its words and where its links lead. */
export interface Print {
  words: Words;
  /** IANA name; days are told as calendars there show them. */
  timeZone: string;
  /** Name of something of a report file, by its key under dashboard.reportFiles. */
  name: (key: string, values?: Record<string, string | number>) => string;
  /** The screen with the posts behind a number. */
  open: (behind: PostsBehind | null, shown?: string) => Cell;
  /** `−4%`, where the value has a column of its own. */
  moved: (figure: Figure, decimals?: number) => Cell;
  /** `45 (−4%)` */
  change: (figure: Figure) => Cell;
  /** `2025-12-08 10:30` in the business time zone; also sorted as text it is in order. */
  instant: (iso: string) => string;
}

/** @param publicUrl where people open the dashboard, ending in a slash */
export function printIn(words: Words, publicUrl: string, timeZone: string): Print {
  const name: Print['name'] = (key, values) => words.message(`dashboard.reportFiles.${key}`, values);
  // The Swedish form of a moment is ISO's.
  const moment = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return {
    words,
    timeZone,
    name,
    open(behind, shown = name('open')) {
      if (behind === null) return null;
      const asked = Object.entries(behind).flatMap(([key, value]): [string, string][] =>
        value === undefined ? [] : [[key, String(value)]],
      );
      return { link: `${publicUrl}posts?${new URLSearchParams(asked)}`, text: shown };
    },
    moved(figure, decimals) {
      const { change } = figureParts(figure, words.locale, words.message('words.new'), decimals);
      return change === null ? null : { change };
    },
    change: (figure) => text(formatFigure(figure, words.locale, words.message('words.new'))),
    instant: (iso) => moment.format(new Date(iso)),
  };
}

/** Everything a report holds as tables, in the order a reader wants them; a table without rows is left out. */
export function reportTables(report: Report, print: Print): Table[] {
  return [
    overviewTable(report, print),
    topicsTable(report, print),
    typicalTable(report, print),
    rivalsTable(report, print),
    placesTable(report, print),
    sourcesTable(report, print),
    basisTable(report, print),
  ].filter(({ rows }) => rows.length > 0);
}

const column = (title: string, width: number) => ({ title, width });

function overviewTable({ figures, readings, sentences }: Report, { name, words, open, moved }: Print): Table {
  const columns = [
    column(name('figure'), 34),
    column(name('unit'), 8),
    column(name('value'), 12),
    column(name('previous'), 18),
    column(name('previousBase'), 12),
    column(name('year'), 18),
    column(name('yearBase'), 12),
    column(name('low'), 10),
    column(name('high'), 10),
    column(name('posts'), 10),
  ];
  const rows = figures.map(({ figure, unit, previous, year, interval, posts }): Cell[] => {
    const percent = unit === 'percent';
    const value = (n: number | null) => (percent ? share(n) : number(n));
    const end = (n: number | null | undefined) => (percent ? share(n ?? null) : number(n ?? null, 1));
    const decimals = percent ? 1 : 0;
    return [
      text(name(`figures.${figure}`)),
      text(name(`unitNames.${unit}`)),
      value(previous.value),
      moved(previous, decimals),
      value(previous.base),
      moved(year, decimals),
      value(year.base),
      end(interval?.low),
      end(interval?.high),
      open(posts),
    ];
  });
  const byReading = readings.flatMap(({ reading, ...each }) =>
    (['heat', 'reputation', 'negatives', 'complaints', 'posts'] as const).map((figure): Cell[] => [
      text(`${name(`readings.${reading}`)} · ${name(`figures.${figure}`)}`),
      text(name(`unitNames.${figure === 'heat' || figure === 'reputation' ? 'points' : 'posts'}`)),
      number(each[figure].value),
      moved(each[figure]),
      number(each[figure].base),
    ]),
  );
  const said = sentences.map((sentence): Cell[] => [
    text(sentenceText(sentence, words)),
    ...Array.from({ length: 8 }, () => null),
    open(sentence.posts),
  ]);
  return { name: name('sheets.overview'), columns, rows: [...rows, ...byReading, ...said] };
}

type Counted = Report['topics']['roofs'][number];

function topicsTable({ topics }: Report, { name, words, open, moved }: Print): Table {
  const row = (level: string, { topic, previous, year, interval, posts }: Counted): Cell[] => [
    text(level),
    text(topicText(topic, words)),
    number(previous.value),
    moved(previous),
    moved(year),
    share(interval?.low ?? null),
    share(interval?.high ?? null),
    open(posts),
  ];
  const sums = (level: string, counts: Report['topics']['groupSums']): Cell[] => [
    text(level),
    text(`${name('sums')}: ${name('counts', counts)}`),
    number(counts.posts),
  ];
  const faults = topics.symptoms.flatMap((symptom) => [
    row(name('symptom'), symptom),
    ...symptom.parts.map((part) => row(name('part'), part)),
  ]);
  return {
    name: name('sheets.topics'),
    columns: [
      column(name('level'), 12),
      column(name('topic'), 32),
      column(name('figures.complaints'), 10),
      column(name('previous'), 18),
      column(name('year'), 18),
      column(name('low'), 10),
      column(name('high'), 10),
      column(name('posts'), 10),
    ],
    rows: [
      ...topics.roofs.map((each) => row(name('roof'), each)),
      ...faults,
      ...(faults.length > 0
        ? [sums(name('symptom'), topics.symptomSums), sums(name('part'), topics.partSums)]
        : []),
      ...topics.groups.map((each) => row(name('group'), each)),
      ...(topics.groups.length > 0 ? [sums(name('group'), topics.groupSums)] : []),
    ],
  };
}

function typicalTable({ typical }: Report, { name, words, open, timeZone }: Print): Table {
  return {
    name: name('sheets.typical'),
    columns: [
      column(name('topic'), 18),
      column(name('author'), 12),
      column(name('source'), 16),
      column(name('thread'), 30),
      column(name('published'), 12),
      column(name('excerpt'), 80),
      column(name('link'), 30),
      column(name('posts'), 10),
    ],
    rows: typical.flatMap(({ topic, posts, behind }) =>
      posts.map((post): Cell[] => [
        text(topic === null ? words.message('dashboard.filter.all') : topicText(topic, words)),
        text(post.author),
        text(post.source),
        text(post.thread),
        text(dayText(post.publishedAt, timeZone)),
        text(`${post.excerpt}${post.cut ? '…' : ''}`),
        { link: post.url, text: post.url },
        open(behind),
      ]),
    ),
  };
}

function rivalsTable({ rivals = [] }: Report, { name, open, change }: Print): Table {
  return {
    name: name('sheets.rivals'),
    columns: [
      column(name('series'), 20),
      column(name('figures.heat'), 16),
      column(name('figures.reputation'), 16),
      column(name('figures.negatives'), 16),
      column(name('figures.complaints'), 16),
      column(name('figures.posts'), 16),
      column(name('voice'), 12),
      column(name('perTenThousand'), 14),
      column(name('units'), 10),
      column(name('posts'), 10),
    ],
    rows: rivals.map((row): Cell[] => [
      text(`${row.brand} ${row.name}`.trim()),
      change(row.heat),
      change(row.reputation),
      change(row.negatives),
      change(row.complaints),
      change(row.posts),
      share(row.voice?.value ?? null),
      number(row.perTenThousand?.value ?? null, 1),
      number(row.perTenThousand?.units ?? null),
      open(row.behind),
    ]),
  };
}

function placesTable({ dealers = [], regions = [] }: Report, { name, open, change }: Print): Table {
  return {
    name: name('place'),
    columns: [
      column(name('place'), 30),
      column(name('figures.negatives'), 16),
      column(name('figures.complaints'), 16),
      column(name('figures.posts'), 16),
      column(name('posts'), 10),
    ],
    rows: [...regions, ...dealers].map((row): Cell[] => [
      text(row.name),
      change(row.negatives),
      change(row.complaints),
      change(row.posts),
      open(row.behind),
    ]),
  };
}

function sourcesTable({ coverage }: Report, { words, name, open, instant }: Print): Table {
  return {
    name: name('sheets.sources'),
    columns: [
      column(name('source'), 24),
      column(name('state'), 12),
      column(name('figures.posts'), 10),
      column(name('lastPost'), 22),
      column(name('silentSince'), 14),
      column(name('gaps'), 40),
      column(name('posts'), 10),
    ],
    rows: coverage.sources.map((source): Cell[] => [
      text(source.name),
      text(words.message(`dashboard.sources.state.${source.state}`)),
      number(source.posts),
      text(source.lastPostAt && instant(source.lastPostAt)),
      text(source.silentSince),
      text(source.gaps.map(({ from, to, days }) => `${from}–${to} (${days})`).join('; ')),
      open(source.behind),
    ]),
  };
}
