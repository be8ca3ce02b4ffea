import type { Command } from 'commander';
import type { SourceView } from '../../shared/contract/sources.ts';
import { listSources } from '../../store/queries/sources.ts';
import { withExistingStore } from '../existing-store.ts';
import { readSettings } from '../settings.ts';
import { alignedLines } from './aligned-table.ts';

/** Adds `sources`: what the dashboard's screen of sources says, as a table. */
export function addSources(program: Command): void {
  program
    .command('sources')
    .description('how every source is and what to do: last fetch, lag, yield against usual, pace, storage')
    .option('--json', 'print JSON and nothing else')
    .action(async ({ json }: { json?: boolean }) => {
      const settings = readSettings();
      const sources = await withExistingStore(settings, 2, (store) =>
        listSources(store, 'en', settings.timeZone),
      );
      process.stdout.write(json ? `${JSON.stringify({ sources }, null, 2)}\n` : sourcesTable(sources));
    });
}

const HEAD = [
  'id',
  'source',
  'state',
  'last fetch',
  'last post',
  'lag',
  'posts/page',
  'threads/list',
  'pages/min',
  'due',
  'posts',
  'kept',
];

/** One aligned line a source, and below it what to do where something is to be done. */
export function sourcesTable(sources: readonly SourceView[], now = Date.now()): string {
  if (sources.length === 0) return 'no sources yet; add one in the dashboard\n';
  const rows = sources.map((source) => cells(source, now));
  const line = alignedLines(HEAD, rows);
  return `${[
    line(HEAD),
    ...rows.flatMap((row, index) => {
      const say = sentence(sources[index]);
      return say === '' ? [line(row)] : [line(row), `    ${say}`];
    }),
  ].join('\n')}\n`;
}

function cells(source: SourceView, now: number): string[] {
  const { id, name, state, lastFetch, lastPost, health, due, posts } = source;
  const yields = health?.yields;
  return [
    String(id),
    name,
    state,
    ago(lastFetch, now),
    ago(lastPost, now),
    health?.lag ? `${minutes(health.lag.medianMinutes)}, p90 ${minutes(health.lag.p90Minutes)}` : '–',
    against(yields?.posts),
    against(yields?.threads),
    health?.pagesPerMinute == null ? '–' : String(health.pagesPerMinute),
    String(due),
    String(posts),
    health ? `${health.storage.pages} pages, ${megabytes(health.storage.bytes)}` : '–',
  ];
}

const WAITS = {
  window: 'Waits for its hours.',
  budget: 'Has had its pages of the day and goes on tomorrow.',
};

const sentence = (source: SourceView | undefined): string =>
  [source?.reason ?? '', source?.waits ? WAITS[source.waits] : ''].filter((part) => part !== '').join(' ');

const against = (found: { now: number | null; usual: number | null } | undefined): string =>
  found?.now == null ? '–' : found.usual === null ? String(found.now) : `${found.now} (usual ${found.usual})`;

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

const minutes = (value: number): string =>
  value < 120
    ? `${value} min`
    : value < 2880
      ? `${Math.round(value / 60)} h`
      : `${Math.round(value / 1440)} d`;

const ago = (instant: string | null, now: number): string =>
  instant === null
    ? 'never'
    : `${minutes(Math.max(0, Math.round((now - Date.parse(instant)) / 60_000)))} ago`;
