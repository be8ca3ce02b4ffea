import { setTimeout as sleep } from 'node:timers/promises';
import type { ListedBoard, ReadPage, ReadPost } from '../shared/sites/page.ts';
import { adviceFor, type Outcome } from '../store/queries/outcomes.ts';
import { minSpacingOf } from './crawl-host.ts';
import { openClient } from './fetching/client.ts';
import { fetchPage } from './fetching/fetch-page.ts';
import { canonicalUrl } from './frontier/canonical.ts';
import { planFrom } from './frontier/plan.ts';
import { robotsGate } from './manners/robots-gate.ts';
import { openRenderer } from './rendering/renderer.ts';
import { type Visit, visit } from './visit.ts';

export interface RecogniseOptions {
  userAgent: string;
  allowPrivateHosts: readonly string[];
  /** Chromium for pages that show nothing without scripts; null where there is none. */
  chromium: string | null;
  language?: 'zh' | 'en';
  signal?: AbortSignal;
}

export type Recognised =
  | {
      ok: true;
      /** Canonical address, after redirects: the one to keep. */
      url: string;
      engine: string;
      kind: 'front' | 'board' | 'thread';
      /** Whether it shows its posts only when a browser runs its scripts. */
      rendered: boolean;
      /** A first name for the source: its board or thread, else its host. */
      name: string;
      /** Boards a front page lists, each once. */
      boards: ListedBoard[];
      /** Up to five posts, as they will be read. */
      posts: ReadPost[];
    }
  | {
      ok: false;
      outcome: Outcome;
      detail: string;
      /** One sentence for people. */
      sentence: string;
    };

const PREVIEW = 5;
/** From a front page to a post it takes a board and a thread; a few more in case the first are empty or closed. */
const MOST_PAGES = 6;
/** Somebody is waiting for the answer. */
const LIMITS = { totalMs: 15_000 };

/**
 * Finds out what an address is before it becomes a source: follows it where it leads, recognises the engine, and reads a
 * few posts below it, with all the manners of a crawl.
 * @throws only when `options.signal` was aborted
 */
export async function recogniseSource(address: string, options: RecogniseOptions): Promise<Recognised> {
  const client = openClient({ allowPrivateHosts: options.allowPrivateHosts, connections: 1 });
  const refuse = (outcome: Outcome, detail: string): Recognised => ({
    ok: false,
    outcome,
    detail,
    sentence: adviceFor(outcome, options.language),
  });
  const renderer =
    options.chromium === null ? null : openRenderer({ ...options, client, executablePath: options.chromium });
  let rendered = false;
  let delayMs = 0;
  const admit = robotsGate(client, options.userAgent, {
    load: async () => null,
    save: async (host, _file, rules) => {
      const own = minSpacingOf(host, options.allowPrivateHosts);
      // A preview of a few pages waits no longer than a person would.
      delayMs = Math.min(Math.max(own, rules?.crawlDelayMs ?? 0), 5000);
    },
  });
  const waitForSlot = async () => {
    await sleep(delayMs, undefined, options.signal ? { signal: options.signal } : {});
  };
  const look = async (url: string, kind: 'front' | 'list' | 'thread'): Promise<Visit> => {
    await waitForSlot();
    const target = {
      url,
      kind,
      threadKey: null,
      page: 1,
      etag: null,
      lastModified: null,
      contentHash: null,
      rendered,
    };
    const { userAgent, allowPrivateHosts, signal } = options;
    return visit(target, {
      client,
      userAgent,
      allowPrivateHosts,
      admit,
      waitForSlot,
      renderer,
      limits: LIMITS,
      signal,
    });
  };
  try {
    const given = canonicalUrl(address);
    if (given === null) return refuse('refused-address', 'not an http or https address');
    let url = given;
    let first = await look(url, 'front');
    // A site that moved to another name is followed once, by that name's own rules.
    if (first.outcome === 'moved') {
      const target = await whereItLeads(url);
      if (target !== null) {
        url = target;
        first = await look(url, 'front');
      }
    }
    // A page nobody knows, or without posts, may be one that its scripts write.
    if ((first.outcome === 'unrecognised' || first.outcome === 'empty') && renderer !== null) {
      rendered = true;
      const shown = await look(url, 'front');
      if (shown.page) first = shown;
    }
    if (!first.page) return refuse(first.outcome, first.detail);
    const posts = await preview(first.page, url);
    const { engine } = first.page;
    const kind = first.page.kind === 'boards' ? 'front' : first.page.kind === 'list' ? 'board' : 'thread';
    return {
      ok: true,
      url: canonicalUrl(first.url) ?? url,
      engine,
      kind,
      rendered,
      name: nameOf(first.page, url),
      boards: boardsOf(first.page),
      posts,
    };
  } finally {
    await renderer?.close();
    await client.destroy();
  }

  async function whereItLeads(url: string): Promise<string | null> {
    let target: string | null = null;
    await fetchPage(client, options.userAgent, {
      url,
      limits: LIMITS,
      hop: (to) => {
        target = canonicalUrl(to.href);
        return to.host === new URL(url).host ? null : 'moved';
      },
    });
    return target;
  }

  /** Threads first, then boards, until there are posts to show. */
  async function preview(page: ReadPage, url: string): Promise<ReadPost[]> {
    const todo = planFrom(
      page,
      { url, kind: 'front', threadKey: null, page: 1, listMark: null, boardKey: null },
      new Map(),
    );
    let found = page.kind === 'thread' ? page.posts : [];
    for (let pages = 1; found.length === 0 && pages < MOST_PAGES; pages++) {
      const thread = todo.findIndex(({ kind }) => kind === 'thread');
      const [next] = todo.splice(Math.max(thread, 0), 1);
      if (!next) break;
      const { page: read } = await look(next.url, next.kind);
      if (read?.kind === 'thread') found = read.posts;
      else if (read) todo.push(...planFrom(read, next, new Map()));
    }
    return found.slice(0, PREVIEW);
  }
}

/** Each board once: front pages show some twice. */
function boardsOf(page: ReadPage): ListedBoard[] {
  const boards = page.kind === 'boards' ? page.boards : [];
  return [...new Map(boards.map((board) => [board.boardId, board])).values()];
}

function nameOf(page: ReadPage, url: string): string {
  const name = page.kind === 'list' ? page.board : page.kind === 'thread' ? page.threadTitle : null;
  return (name || new URL(url).host).slice(0, 80);
}
