import { OverviewQuery } from '../../shared/contract/numbers.ts';
import { type PostsPage, PostsQuery } from '../../shared/contract/posts.ts';
import type { SignalDetail } from '../../shared/contract/signal-detail.ts';
import { yearOf } from '../../shared/contract/signal-reports.ts';
import type { SignalRow } from '../../shared/contract/signals.ts';
import type { Role } from '../../shared/contract/words.ts';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import type { Store } from '../../store/open.ts';
import { findPosts } from '../../store/queries/posts.ts';
import { signalDetail } from '../../store/queries/signals/detail.ts';
import { reportsOf } from '../../store/queries/signals/reports-of.ts';
import { maskAuthor } from '../auth/masking.ts';
import { FILE_TYPES, type PressDeps, type ReportFile } from './press.ts';
import { printPage } from './print-page.ts';
import { signalTables } from './signal-tables.ts';
import { type Language, wordsIn } from './words.ts';
import { xlsxOf } from './xlsx.ts';

export const SIGNAL_FORMATS = ['xlsx', 'pdf'] as const;
export type SignalFormat = (typeof SIGNAL_FORMATS)[number];

/** A page of a list, as PostsQuery has it. */
type Page = Pick<PostsQuery, 'limit' | 'cursor'>;

export interface SignalPressDeps extends Omit<PressDeps, 'make'> {
  /** Null when there is no such signal. */
  detail: (id: number) => Promise<SignalDetail | null>;
  /** The owners' reports a signal stands on, newest first, authors masked. */
  evidence: (of: SignalRow, page: Page) => Promise<PostsPage>;
}

/** Reports in a workbook; the newest. */
const EVIDENCE = 500;

/** The press of signals beside that of reports: names masked for everybody. */
export const signalPressOf = (store: Store, press: PressDeps): SignalPressDeps => ({
  ...press,
  detail: (id) => signalDetail(store, id),
  evidence: (of, page) => findPosts(store, { ...reportsOf(of, yearOf(of)), ...page }, maskAuthor),
});

/**
 * A signal as a file for an 8D: a workbook, or its own page on paper.
 * @param detail as far as the role may see it
 * @throws NoChromium for a PDF where none is there; Error in one sentence when the page was not ready in time
 */
export async function signalFile(
  deps: SignalPressDeps,
  detail: SignalDetail,
  { format, language, role }: { format: SignalFormat; language: Language; role: Role },
): Promise<ReportFile> {
  const { signal } = detail;
  const masked = withoutIdentifiers(detail);
  const content =
    format === 'xlsx' ? await workbook(deps, masked, language) : await paper(deps, masked, language, role);
  const name = `chesheng-signal-${signal.id}-${signal.series}-${signal.evaluatedOn}.${format}`;
  return { name, type: FILE_TYPES[format], content };
}

/** What colleagues wrote down, without phone numbers, plates and VINs: a file goes further than a screen. */
function withoutIdentifiers(detail: SignalDetail): SignalDetail {
  const mask = (said: string) => maskIdentifiers(said).text;
  return {
    ...detail,
    history: detail.history.map((step) => ({ ...step, reason: mask(step.reason) })),
    countermeasures: detail.countermeasures.map((each) => ({ ...each, what: mask(each.what) })),
    events: detail.events.map((event) => ({ ...event, title: mask(event.title) })),
  };
}

async function workbook(
  { evidence, publicUrl, timeZone }: SignalPressDeps,
  detail: SignalDetail,
  language: Language,
): Promise<Buffer> {
  const words = await wordsIn(language);
  const posts = await evidence(detail.signal, { limit: EVIDENCE });
  return xlsxOf(
    signalTables(detail, posts, {
      words,
      language,
      timeZone,
      name: (key, values) => words.message(`dashboard.reportFiles.${key}`, values),
      publicUrl,
      signalUrl: `${publicUrl}signals/${detail.signal.id}`,
    }),
  );
}

/** Whatever posts the page asks for, it gets those of its signal. */
function paper(deps: SignalPressDeps, detail: SignalDetail, language: Language, role: Role): Promise<Buffer> {
  const { signal } = detail;
  return printPage(
    deps,
    {
      path: `signals/${signal.id}?print=1`,
      role,
      readings: {
        [`signals/${signal.id}`]: async () => detail,
        posts: (query) => deps.evidence(signal, PostsQuery.pick({ limit: true, cursor: true }).parse(query)),
        // What the page asks to know which series there are.
        overview: (query) => deps.overview(OverviewQuery.parse(query)),
      },
    },
    language,
  );
}
