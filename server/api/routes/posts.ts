import { createRoute, z } from '@hono/zod-openapi';
import { Corrections, PostsPage, PostsQuery, PostView, Relabel } from '../../../shared/contract/posts.ts';
import { Verdict } from '../../../shared/contract/standing.ts';
import { relabelPost } from '../../../store/ingest/relabel.ts';
import { undoCorrection } from '../../../store/ingest/undo-correction.ts';
import { correctionsOf } from '../../../store/queries/corrections.ts';
import { findPost, findPosts } from '../../../store/queries/posts.ts';
import { judgePost } from '../../../store/standing/verdict.ts';
import { authorMaskFor } from '../../auth/masking.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { Refused, refusals } from '../problems.ts';

const PostId = z.object({ id: z.coerce.number().int().min(1) });

const list = createRoute({
  method: 'get',
  path: '/posts',
  summary: 'The posts behind a number, or those that hold a text',
  request: { query: PostsQuery },
  responses: { 200: { description: 'One page of posts', content: json(PostsPage) }, ...refusals(401, 422) },
});

const one = createRoute({
  method: 'get',
  path: '/posts/{id}',
  summary: 'One post with its labels',
  request: { params: PostId },
  responses: { 200: { description: 'The post', content: json(PostView) }, ...refusals(401, 404, 422) },
});

const correctors = allow('admin', 'brand', 'pr', 'quality');

const corrections = createRoute({
  method: 'get',
  path: '/posts/{id}/corrections',
  summary: 'What people said on the labels of a post: who, when, from what to what; latest first',
  middleware: correctors,
  request: { params: PostId },
  responses: {
    200: { description: 'Corrections', content: json(Corrections) },
    ...refusals(401, 403, 404, 422),
  },
});

const undo = createRoute({
  method: 'delete',
  path: '/posts/{id}/corrections/{correction}',
  summary: 'Take a correction back; the label is what it was before and the numbers follow',
  middleware: correctors,
  request: { params: PostId.extend({ correction: z.coerce.number().int().min(1) }) },
  responses: {
    200: { description: 'The post as it is now', content: json(PostView) },
    ...refusals(401, 403, 404, 422),
  },
});

const labels = createRoute({
  method: 'patch',
  path: '/posts/{id}/labels',
  summary: 'Correct the labels of a post; the numbers follow at once',
  middleware: correctors,
  request: { params: PostId, body: { content: json(Relabel), required: true } },
  responses: {
    200: { description: 'The post as it is now', content: json(PostView) },
    ...refusals(401, 403, 404, 422),
  },
});

const astroturf = createRoute({
  method: 'put',
  path: '/posts/{id}/astroturf',
  summary:
    'Say that a post is astroturf, is not, or leave it to the rule again; nothing is deleted and the numbers follow',
  middleware: allow('admin', 'brand', 'pr'),
  request: { params: PostId, body: { content: json(Verdict), required: true } },
  responses: {
    200: { description: 'The post as it is now', content: json(PostView) },
    ...refusals(401, 403, 404, 422),
  },
});

export const postsRoutes = ({ store, understand }: Deps) =>
  router()
    .openapi(list, async (c) => {
      try {
        return c.json(await findPosts(store, c.req.valid('query'), authorMaskFor(c.get('person').role)), 200);
      } catch (error) {
        if (error instanceof RangeError) throw new Refused(422, error.message);
        throw error;
      }
    })
    .openapi(one, async (c) => {
      const post = await findPost(store, c.req.valid('param').id, authorMaskFor(c.get('person').role));
      if (!post) throw noSuchPost(c.req.valid('param').id);
      return c.json(post, 200);
    })
    .openapi(labels, async (c) => {
      const { id } = c.req.valid('param');
      const changes = c.req.valid('json');
      if (Object.keys(changes).length === 0) throw new Refused(422, 'Name at least one label to correct.');
      const person = c.get('person');
      const outcome = await relabelPost(store, id, changes, person.id);
      if (typeof outcome === 'object') throw unknownSeries(outcome.unknownSeries);
      const post = outcome === 'done' ? await findPost(store, id, authorMaskFor(person.role)) : null;
      if (!post) throw noSuchPost(id);
      return c.json(post, 200);
    })
    .openapi(corrections, async (c) => {
      const { id } = c.req.valid('param');
      if (!(await findPost(store, id, authorMaskFor(c.get('person').role)))) throw noSuchPost(id);
      return c.json({ corrections: await correctionsOf(store, id) }, 200);
    })
    .openapi(undo, async (c) => {
      const { id, correction } = c.req.valid('param');
      const person = c.get('person');
      const which = { postId: id, correctionId: correction, userId: person.id };
      if (!(await undoCorrection(store, which, understand))) throw noSuchCorrection(id);
      const post = await findPost(store, id, authorMaskFor(person.role));
      if (!post) throw noSuchPost(id);
      return c.json(post, 200);
    })
    .openapi(astroturf, async (c) => {
      const { id } = c.req.valid('param');
      const person = c.get('person');
      const found = await judgePost(store, id, c.req.valid('json').astroturf, person);
      const post = found ? await findPost(store, id, authorMaskFor(person.role)) : null;
      if (!post) throw noSuchPost(id);
      return c.json(post, 200);
    });

const unknownSeries = (key: string) =>
  new Refused(422, {
    en: `The catalogue knows no series "${key}"; choose one of GET /api/catalogue/series.`,
    zh: `车系目录中没有“${key}”，请从目录中选择。`,
  });

const noSuchCorrection = (post: number) =>
  new Refused(404, {
    en: `Post ${post} has no such correction that stands; somebody may have undone it already.`,
    zh: `帖子 ${post} 没有这条有效的更正，可能已被撤销。`,
  });

const noSuchPost = (id: number) =>
  new Refused(404, {
    en: `There is no post ${id}, or it was deleted on its site.`,
    zh: `没有编号为 ${id} 的帖子，或该帖已在原站删除。`,
  });
