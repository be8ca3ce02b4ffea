import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { canonicalUrl } from '../../../crawler/frontier/canonical.ts';
import { readerOf } from '../../../crawler/reader.ts';
import { recogniseSource } from '../../../crawler/recognise.ts';
import { sitesInForce } from '../../../crawler/sites-in-force.ts';
import {
  NewSource,
  SourceChange,
  SourcePreview,
  Sources,
  SourceView,
} from '../../../shared/contract/sources.ts';
import { maskIdentifiers } from '../../../shared/understanding/identifiers.ts';
import { beginReread } from '../../../store/ingest/begin-reread.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { chooseBoards, noteBoards } from '../../../store/queries/boards.ts';
import { acceptYield } from '../../../store/queries/health.ts';
import { isPassing } from '../../../store/queries/outcomes.ts';
import {
  beginDeleting,
  changeSource,
  findSource,
  insertSource,
  listSources,
  pauseSource,
  resumeSource,
  startRound,
} from '../../../store/queries/sources.ts';
import { whoAsks } from '../../auth/person.ts';
import { type Deps, type Env, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { languageOf } from '../language.ts';
import { identity } from '../origins.ts';
import { Refused, refusals } from '../problems.ts';
import { sendChanges } from '../send-changes.ts';
import { makeWatch } from '../watch.ts';

const list = createRoute({
  method: 'get',
  path: '/sources',
  summary: 'Every source with its health; `reason` in the language of Accept-Language',
  responses: { 200: { description: 'Sources', content: json(Sources) }, ...refusals(401) },
});

const progress = createRoute({
  method: 'get',
  path: '/sources/progress',
  summary: 'The same as server-sent events named "sources": at once, and whenever something changes',
  responses: {
    200: { description: 'Events', content: { 'text/event-stream': { schema: z.string() } } },
    ...refusals(401),
  },
});

const add = createRoute({
  method: 'post',
  path: '/sources',
  summary: 'Add a forum by an address of it; reading starts at once',
  middleware: allow('admin'),
  request: { body: { content: json(NewSource), required: true } },
  responses: { 201: { description: 'Added', content: json(SourceView) }, ...refusals(401, 403, 409, 422) },
});

const preview = createRoute({
  method: 'post',
  path: '/sources/preview',
  summary: 'What an address is and the first posts below it; nothing is kept',
  middleware: allow('admin'),
  request: { body: { content: json(NewSource), required: true } },
  responses: { 200: { description: 'What it is', content: json(SourcePreview) }, ...refusals(401, 403, 422) },
});

const SourceId = z.object({ id: z.coerce.number().int().min(1) });
const act = <Act extends string>(name: Act, summary: string) =>
  createRoute({
    method: 'post',
    path: `/sources/{id}/${name}`,
    summary,
    middleware: allow('admin'),
    request: { params: SourceId },
    responses: {
      200: { description: 'The source as it is now', content: json(SourceView) },
      ...refusals(401, 403, 404, 409),
    },
  });

const change = createRoute({
  method: 'patch',
  path: '/sources/{id}',
  summary:
    'Set how a source is read: name, minutes between rounds, hours, pages a day, days pages are kept, boards',
  middleware: allow('admin'),
  request: { params: SourceId, body: { content: json(SourceChange), required: true } },
  responses: {
    200: { description: 'The source as it is now', content: json(SourceView) },
    ...refusals(401, 403, 404, 422),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/sources/{id}',
  summary: 'Delete a source with all its posts; they leave the numbers bit by bit',
  middleware: allow('admin'),
  request: { params: SourceId },
  responses: { 204: { description: 'It is being deleted' }, ...refusals(401, 403, 404) },
});

export function sourcesRoutes({ auth, store, log, settings }: Deps) {
  const { timeZone } = settings;
  const shown = async (id: number, c: Context<Env>): Promise<SourceView> => {
    const source = await findSource(store, id, languageOf(c), timeZone);
    if (!source) throw noSuchSource(id);
    return source;
  };
  const watch = {
    zh: makeWatch(
      () => listSources(store, 'zh', timeZone),
      (err) => log.error({ err }, 'source health could not be read'),
    ),
    en: makeWatch(
      () => listSources(store, 'en', timeZone),
      (err) => log.error({ err }, 'source health could not be read'),
    ),
  };
  const { userAgent, allowPrivateHosts, chromium } = settings;
  const recognise = (url: string, c: Context<Env>) =>
    recogniseSource(url, {
      userAgent,
      allowPrivateHosts,
      chromium,
      language: languageOf(c),
      signal: c.req.raw.signal,
    });
  return router()
    .openapi(list, async (c) => c.json({ sources: await listSources(store, languageOf(c), timeZone) }, 200))
    .openapi(progress, (c) => {
      c.header('x-accel-buffering', 'no');
      const headers = identity(c.req.raw.headers);
      const mayRead = async () => {
        try {
          return (await whoAsks(auth, store, headers)) !== null;
        } catch (err) {
          log.error({ err }, 'who follows the sources could not be checked');
          return false;
        }
      };
      return streamSSE(c, (stream) =>
        sendChanges(stream, watch[languageOf(c)], mayRead, (sources) => ({
          event: 'sources',
          data: JSON.stringify({ sources }),
        })),
      );
    })
    .openapi(add, async (c) => {
      const { url: given, name, boards } = c.req.valid('json');
      const known = await recognise(given, c);
      // A site that is only away for the moment is kept; its health will say so until it is back.
      if (!known.ok && !isPassing(known.outcome)) throw new Refused(422, `url: ${known.sentence}`);
      // Without name and password, should somebody have typed them: sources are shown to everyone.
      const address = canonicalUrl(known.ok ? known.url : given);
      if (address === null)
        throw new Refused(422, 'url: Give an http(s) address of at most 2000 characters.');
      const url = new URL(address);
      const offered = new Set(known.ok ? known.boards.map(({ boardId }) => boardId) : []);
      const unknown = boards?.find((key) => !offered.has(key));
      if (unknown !== undefined) throw noSuchBoard(unknown);
      const id = await insertSource(
        store,
        url,
        name ?? (known.ok ? known.name : url.host),
        known.ok ? known.engine : null,
        known.ok && known.rendered,
      );
      if (id === null)
        throw new Refused(409, { en: `${url.href} is a source already.`, zh: `${url.href} 已是来源。` });
      if (known.ok) await noteBoards(store, id, known.boards);
      if (boards !== undefined) await chooseBoards(store, id, boards);
      await recordDeed(store, { person: c.get('person'), action: 'source.added', detail: { source: id } });
      return c.json(await shown(id, c), 201);
    })
    .openapi(preview, async (c) => {
      const known = await recognise(c.req.valid('json').url, c);
      if (!known.ok) throw new Refused(422, `url: ${known.sentence}`);
      const { url, engine, kind, name, rendered } = known;
      const boards = known.boards.map((board) => ({ id: board.boardId, name: board.name }));
      const posts = known.posts.map(({ author, body, publishedAt }) => {
        return { author: author.name, body: maskIdentifiers(body).text, publishedAt };
      });
      return c.json({ url, engine, kind, name, rendered, boards, posts }, 200);
    })
    .openapi(act('run', 'Start the next round now'), async (c) => {
      const { id } = c.req.valid('param');
      if (!(await startRound(store, id))) throw noSuchSource(id);
      return c.json(await shown(id, c), 200);
    })
    .openapi(act('pause', 'Fetch nothing more until resumed'), async (c) => {
      const { id } = c.req.valid('param');
      if (!(await pauseSource(store, id))) throw noSuchSource(id);
      return c.json(await shown(id, c), 200);
    })
    .openapi(act('resume', 'Read a paused source again'), async (c) => {
      const { id } = c.req.valid('param');
      if (!(await resumeSource(store, id))) throw noSuchSource(id);
      return c.json(await shown(id, c), 200);
    })
    .openapi(
      act('accept-yield', 'How much its pages yield now is right; rounds before are no measure'),
      async (c) => {
        const { id } = c.req.valid('param');
        if (!(await acceptYield(store, id))) throw noSuchSource(id);
        await recordDeed(store, {
          person: c.get('person'),
          action: 'source.changed',
          detail: { source: id, fields: ['yield'] },
        });
        return c.json(await shown(id, c), 200);
      },
    )
    .openapi(
      act('reread', 'Read its kept pages again with the site files of today; nothing is fetched'),
      async (c) => {
        const { id } = c.req.valid('param');
        const source = await shown(id, c);
        const reader = readerOf(await sitesInForce(store));
        if ((await beginReread(store, { sourceId: id, engine: null }, reader.version)) === null)
          throw new Refused(409, {
            en: `No thread page of ${source.name} is kept, so there is nothing to read again.`,
            zh: `${source.name} 没有保存的主题页面，没有可以重读的内容。`,
          });
        return c.json(source, 200);
      },
    )
    .openapi(change, async (c) => {
      const { id } = c.req.valid('param');
      const wanted = c.req.valid('json');
      const { boards } = await shown(id, c);
      const unknown = wanted.boards?.find((key) => !boards.some((board) => board.id === key));
      if (unknown !== undefined) throw noSuchBoard(unknown);
      if (!(await changeSource(store, id, wanted))) throw noSuchSource(id);
      await recordDeed(store, {
        person: c.get('person'),
        action: 'source.changed',
        detail: { source: id, fields: Object.keys(wanted) },
      });
      return c.json(await shown(id, c), 200);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param');
      if (!(await beginDeleting(store, id))) throw noSuchSource(id);
      await recordDeed(store, { person: c.get('person'), action: 'source.deleted', detail: { source: id } });
      return c.body(null, 204);
    });
}

const noSuchBoard = (key: string) =>
  new Refused(422, {
    en: `boards: the source has no board ${key}.`,
    zh: `boards：该来源没有编号为 ${key} 的版块。`,
  });

const noSuchSource = (id: number) =>
  new Refused(404, { en: `There is no source ${id}.`, zh: `没有编号为 ${id} 的来源。` });
