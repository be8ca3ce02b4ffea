import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignedPatches, SitePatches } from '../../shared/contract/site-patches.ts';
import { makeSitePatch } from '../../store/queries/site-patches.ts';
import { startApi } from '../support/api.ts';
import { addTestSource, roundDue, runRound, storedPosts } from '../support/crawl.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type SampleForum, startSampleForum } from '../support/sample-forum.ts';

let database: TestDatabase;
let forum: SampleForum;

beforeAll(async () => {
  [database, forum] = await Promise.all([freshDatabase(), startSampleForum({ engine: 'phpbb' })]);
});
afterAll(async () => {
  await forum?.stop();
  await database?.drop();
});

const patch = { engine: 'phpbb', disabled: false, note: 'the body moved', selectors: {} };

describe('a site file mended while the monitor runs', () => {
  test('is read with from the next batch on, switched off it reads nothing, taken back it is as released', async () => {
    const { store } = database;
    await addTestSource(store, forum.url);
    await makeSitePatch(store, { ...patch, disabled: true }, 'a tester');
    expect(await runRound(store, forum.url)).toMatchObject([{ state: 'failing', trouble: 'unrecognised' }]);
    expect((await storedPosts(store)).size).toBe(0);

    await makeSitePatch(store, { ...patch, selectors: { 'thread.post.body': '.postbody h3' } }, 'a tester');
    await roundDue(store);
    await runRound(store, forum.url);
    const mended = await storedPosts(store);
    expect(mended.size).toBeGreaterThan(0);

    // Nothing on the forum changed, but what is in force did: every page is read again.
    await makeSitePatch(store, patch, 'a tester');
    await roundDue(store);
    await store.pool.query(`UPDATE frontier SET due_at = now() WHERE kind = 'thread'`);
    await runRound(store, forum.url);
    const released = await storedPosts(store);
    expect(released.size).toBe(mended.size);
    for (const [id, { body }] of released) expect(body).not.toBe(mended.get(id)?.body);
  });

  test('is told to extensions with a signature that holds for exactly these words', async () => {
    const api = await startApi();
    try {
      await makeSitePatch(api.store, { ...patch, selectors: { 'thread.post.body': '.x' } }, 'a tester');
      const dealer = await api.as('dealer');
      const ask = async () => SignedPatches.parse(await (await dealer.ask('/api/site-patches')).json());
      const signed = await ask();
      const der = Buffer.concat([
        Buffer.from('302a300506032b6570032100', 'hex'),
        Buffer.from(signed.publicKey, 'base64'),
      ]);
      const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
      const holds = (payload: string) =>
        verify(null, Buffer.from(payload), key, Buffer.from(signed.signature, 'base64'));
      expect(holds(signed.payload)).toBe(true);
      expect(holds(signed.payload.replace('.x', '.y'))).toBe(false);
      expect(SitePatches.parse(JSON.parse(signed.payload)).patches).toMatchObject([
        { engine: 'phpbb', selectors: { 'thread.post.body': '.x' } },
      ]);
      expect((await ask()).publicKey).toBe(signed.publicKey);
      expect((await api.app.request('/api/site-patches')).status).toBe(401);
    } finally {
      await api.close();
    }
  });
});
