import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Api } from '../../../server/api/app.ts';
import { ApiProblem, answer, makeClient } from '../../../shared/contract/client.ts';
import type { Overview } from '../../../shared/contract/numbers.ts';
import type { PostView } from '../../../shared/contract/posts.ts';

const json = (body: unknown, status = 200) => Response.json(body, { status });

describe('the typed client', () => {
  test('pulls in nothing of the server and no schema library', async () => {
    const entry = fileURLToPath(new URL('../../../shared/contract/client.ts', import.meta.url));
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, lib: { entry, formats: ['es'] } },
    });
    const chunks = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
    const inputs = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    expect(inputs.length).toBeGreaterThan(1);
    expect(inputs.filter((file) => /\/(server|store|crawler)\/|node_modules\/zod/.test(file))).toEqual([]);
  });

  test('knows routes, their input and their answers', async () => {
    const asked: Request[] = [];
    const api = makeClient<Api>('http://monitor.example.com', async (input, init) => {
      asked.push(new Request(input, init));
      return json({});
    });
    const overview = await answer(api.api.overview.$get({ query: { from: '2026-11-01', to: '2026-11-30' } }));
    const post = await answer(
      api.api.posts[':id'].labels.$patch({ param: { id: '7' }, json: { complaint: true } }),
    );
    expectTypeOf(overview).toEqualTypeOf<Overview>();
    expectTypeOf(post).toEqualTypeOf<PostView>();
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET http://monitor.example.com/api/overview?from=2026-11-01&to=2026-11-30',
      'PATCH http://monitor.example.com/api/posts/7/labels',
    ]);
  });

  test('a token goes into every request, and then no cookie does', async () => {
    const asked: Request[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      asked.push(new Request(input, init));
      return json({});
    };
    await answer(makeClient<Api>('http://monitor.example.com', fetch, 'cs_key').api.me.$get());
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer cs_key');
    expect(asked[0]?.credentials).toBe('omit');
  });

  test('an error is thrown with the sentence the server gave, or with one of our own', async () => {
    const refuse = async (response: Response) => {
      const api = makeClient<Api>('http://monitor.example.com', async () => response);
      return answer(api.api.me.$get()).catch((error: unknown) =>
        error instanceof ApiProblem ? error.problem : null,
      );
    };
    const problem = { type: 'about:blank', title: 'Not signed in', status: 401, detail: 'Sign in first.' };
    expect(await refuse(json(problem, 401))).toEqual(problem);
    expect(await refuse(new Response('<h1>Bad gateway</h1>', { status: 502 }))).toMatchObject({
      status: 502,
    });
  });
});
