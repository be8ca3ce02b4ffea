import { createRoute } from '@hono/zod-openapi';
import { Done } from '../../../../shared/contract/people.ts';
import { RisingWords, WatchPhrase } from '../../../../shared/contract/signal-words.ts';
import { SignalMade } from '../../../../shared/contract/signals.ts';
import { businessDay } from '../../../../store/business-day.ts';
import { recordDeed } from '../../../../store/queries/audit.ts';
import { risingWords } from '../../../../store/queries/signals/rising-words.ts';
import { evaluationDay } from '../../../../store/signals/evaluate-now.ts';
import { unwatchPhrase, watchPhrase } from '../../../../store/signals/watch.ts';
import { type Deps, json, router } from '../../env.ts';
import { Refused, refusals } from '../../problems.ts';
import { deciders, knownSeries, readers, SignalId } from './gate.ts';

const words = createRoute({
  method: 'get',
  path: '/signals/words',
  summary: 'Phrases outside the catalogue that rise, and those that are watched',
  middleware: readers,
  responses: { 200: { description: 'The phrases', content: json(RisingWords) }, ...refusals(401, 403) },
});

const watchWords = createRoute({
  method: 'post',
  path: '/signals/words',
  summary: 'Make a phrase a watched symptom of a series',
  middleware: deciders,
  request: { body: { content: json(WatchPhrase), required: true } },
  responses: {
    201: { description: 'Its signal', content: json(SignalMade) },
    ...refusals(401, 403, 409, 422),
  },
});

const unwatchWords = createRoute({
  method: 'delete',
  path: '/signals/words/{id}',
  summary: 'Stop watching a phrase; its signal stays',
  middleware: deciders,
  request: { params: SignalId },
  responses: { 200: { description: 'Done', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

/** Phrases outside the catalogue: which rise, and which somebody has watched. */
export const signalWordsRoutes = ({ store, settings }: Deps) =>
  router()
    .openapi(words, async (c) => c.json(await risingWords(store), 200))
    .openapi(watchWords, async (c) => {
      const { series, phrase } = c.req.valid('json');
      knownSeries(series);
      const person = c.get('person');
      const by = {
        reason: phrase,
        userId: person.id,
        day: await evaluationDay(store, businessDay(new Date(), settings.timeZone)),
      };
      const id = await watchPhrase(store, { series, phrase }, by);
      if (id === null)
        throw new Refused(409, {
          en: 'This phrase is watched already.',
          zh: '这个说法已在关注中。',
        });
      await recordDeed(store, { person, action: 'signal.watched', detail: { signal: id, phrase } });
      return c.json({ id }, 201);
    })
    .openapi(unwatchWords, async (c) => {
      const { id } = c.req.valid('param');
      const person = c.get('person');
      if (!(await unwatchPhrase(store, id, person.id)))
        throw new Refused(404, { en: `No phrase ${id} is watched.`, zh: `没有在关注编号为 ${id} 的说法。` });
      await recordDeed(store, { person, action: 'signal.watched', detail: { phrase: id, ended: true } });
      return c.json({ done: true } as const, 200);
    });
