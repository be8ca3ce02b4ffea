import { createRoute, z } from '@hono/zod-openapi';
import { seriesByKey } from '../../../shared/catalogue/catalogue.ts';
import { Done } from '../../../shared/contract/people.ts';
import {
  AddCountermeasure,
  RisingWords,
  SetSignalStatus,
  SignalDetail,
  SignalMade,
  Signals,
  SignalsEvaluated,
  SignalsQuery,
  WatchCell,
  WatchPhrase,
} from '../../../shared/contract/signals.ts';
import { addDays } from '../../../shared/measures/days.ts';
import { CELL_VERDICT_VERSION } from '../../../shared/measures/signals/cell-verdict.ts';
import { EBGM_VERSION } from '../../../shared/measures/signals/ebgm.ts';
import { businessDay } from '../../../store/business-day.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { lastEvaluation, signalBoard } from '../../../store/queries/signals/board.ts';
import { addCountermeasure, removeCountermeasure } from '../../../store/queries/signals/countermeasures.ts';
import { signalDetail } from '../../../store/queries/signals/detail.ts';
import { risingWords } from '../../../store/queries/signals/rising-words.ts';
import { evaluateSignals } from '../../../store/signals/evaluate.ts';
import { evaluationDay } from '../../../store/signals/evaluation-day.ts';
import { readVisits } from '../../../store/signals/read-visits.ts';
import { setSignalStatus } from '../../../store/signals/set-status.ts';
import { unwatchPhrase, watchCell, watchPhrase } from '../../../store/signals/watch.ts';
import { maskSignal } from '../../auth/masking.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { Refused, refusals } from '../problems.ts';

/** Who may look at what the company knows of its defects, and who decides about them. */
const readers = allow('quality', 'brand', 'pr', 'admin');
const deciders = allow('quality', 'admin');

const Id = z.object({ id: z.coerce.number().int().min(1) });

const board = createRoute({
  method: 'get',
  path: '/signals',
  summary: 'Defect signals: what is reported more than its history, season and talk explain',
  middleware: readers,
  request: { query: SignalsQuery },
  responses: { 200: { description: 'Weightiest first', content: json(Signals) }, ...refusals(401, 403, 422) },
});

const words = createRoute({
  method: 'get',
  path: '/signals/words',
  summary: 'Phrases outside the catalogue that rise, and those that are watched',
  middleware: readers,
  responses: { 200: { description: 'The phrases', content: json(RisingWords) }, ...refusals(401, 403) },
});

const one = createRoute({
  method: 'get',
  path: '/signals/{id}',
  summary: 'A signal with its weeks, breakdowns, repeat repairs, history and fix checks',
  middleware: readers,
  request: { params: Id },
  responses: {
    200: { description: 'The signal', content: json(SignalDetail) },
    ...refusals(401, 403, 404, 422),
  },
});

const evaluate = createRoute({
  method: 'post',
  path: '/signals/evaluate',
  summary: 'Judge every cell now, by the days that are over',
  middleware: deciders,
  responses: {
    200: { description: 'What was found', content: json(SignalsEvaluated) },
    ...refusals(401, 403),
  },
});

const status = createRoute({
  method: 'post',
  path: '/signals/{id}/status',
  summary: 'Decide about a signal: 观察, 确认 or 排除, with a reason',
  middleware: deciders,
  request: { params: Id, body: { content: json(SetSignalStatus), required: true } },
  responses: {
    200: { description: 'Done', content: json(SignalMade) },
    ...refusals(401, 403, 404, 409, 422),
  },
});

const watch = createRoute({
  method: 'post',
  path: '/signals',
  summary: 'Put a cell on the board as 观察',
  middleware: deciders,
  request: { body: { content: json(WatchCell), required: true } },
  responses: { 201: { description: 'The signal', content: json(SignalMade) }, ...refusals(401, 403, 422) },
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
  request: { params: Id },
  responses: { 200: { description: 'Done', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

const counter = createRoute({
  method: 'post',
  path: '/signals/{id}/countermeasures',
  summary: 'Say from which build date on something was changed',
  middleware: deciders,
  request: { params: Id, body: { content: json(AddCountermeasure), required: true } },
  responses: {
    201: { description: 'Done', content: json(SignalMade) },
    ...refusals(401, 403, 404, 409, 422),
  },
});

const uncounter = createRoute({
  method: 'delete',
  path: '/signals/{id}/countermeasures/{cid}',
  summary: 'Take a countermeasure back',
  middleware: deciders,
  request: { params: Id.extend({ cid: z.coerce.number().int().min(1) }) },
  responses: { 200: { description: 'Done', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

const noSignal = (id: number) =>
  new Refused(404, { en: `There is no signal ${id}.`, zh: `没有编号为 ${id} 的质量预警。` });

/** @throws Refused for a series the catalogue does not have */
function known(series: string): void {
  if (seriesByKey(series)) return;
  throw new Refused(422, {
    en: `There is no series ${series} in the catalogue.`,
    zh: `车系库里没有 ${series}。`,
  });
}

export const signalsRoutes = ({ store, settings, understand, understanding }: Deps) => {
  /** Where nothing was read yet, yesterday. */
  const lastDay = async () => {
    const today = businessDay(new Date(), settings.timeZone);
    return (await evaluationDay(store, today)) ?? addDays(today, -1);
  };
  const deed = (
    person: { id: string; role: string },
    action: 'signal.decided' | 'signal.watched' | 'signal.countermeasure',
    detail: Record<string, unknown>,
  ) => recordDeed(store, { person, action, detail });
  return router()
    .openapi(board, async (c) => {
      const [signals, evaluation] = await Promise.all([
        signalBoard(store, c.req.valid('query')),
        lastEvaluation(store),
      ]);
      const versions = { verdict: CELL_VERDICT_VERSION, disproportion: EBGM_VERSION, understanding };
      return c.json({ signals, evaluation, versions }, 200);
    })
    .openapi(words, async (c) => c.json(await risingWords(store), 200))
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const detail = await signalDetail(store, id);
      if (!detail) throw noSignal(id);
      return c.json(maskSignal(c.get('person').role, detail), 200);
    })
    .openapi(evaluate, async (c) => {
      await readVisits(store, understand);
      const day = await lastDay();
      return c.json({ day, ...(await evaluateSignals(store, day)) }, 200);
    })
    .openapi(status, async (c) => {
      const { id } = c.req.valid('param');
      const asked = c.req.valid('json');
      const person = c.get('person');
      const outcome = await setSignalStatus(store, id, asked, person.id);
      if (outcome === 'unknown') throw noSignal(id);
      if (outcome === 'changed')
        throw new Refused(409, {
          en: 'Somebody has decided about this signal meanwhile; load it again and look at its history.',
          zh: '已有人更改了该预警的状态，请刷新并查看处理记录后再判断。',
        });
      await deed(person, 'signal.decided', { signal: id, to: asked.to });
      return c.json({ id }, 200);
    })
    .openapi(watch, async (c) => {
      const { series, cell, reason } = c.req.valid('json');
      known(series);
      if (cell.startsWith('words:'))
        throw new Refused(422, {
          en: 'cell: watch a phrase with POST /api/signals/words.',
          zh: '关注说法请用“上升说法”。',
        });
      const person = c.get('person');
      const id = await watchCell(
        store,
        { series, cell },
        { reason, userId: person.id, day: await lastDay() },
      );
      await deed(person, 'signal.watched', { signal: id });
      return c.json({ id }, 201);
    })
    .openapi(watchWords, async (c) => {
      const { series, phrase } = c.req.valid('json');
      known(series);
      const person = c.get('person');
      const by = { reason: phrase, userId: person.id, day: await lastDay() };
      const id = await watchPhrase(store, { series, phrase }, by);
      if (id === null)
        throw new Refused(409, {
          en: 'This phrase is watched already.',
          zh: '这个说法已在关注中。',
        });
      await deed(person, 'signal.watched', { signal: id, phrase });
      return c.json({ id }, 201);
    })
    .openapi(unwatchWords, async (c) => {
      const { id } = c.req.valid('param');
      const person = c.get('person');
      if (!(await unwatchPhrase(store, id, person.id)))
        throw new Refused(404, { en: `No phrase ${id} is watched.`, zh: `没有在关注编号为 ${id} 的说法。` });
      await deed(person, 'signal.watched', { phrase: id, ended: true });
      return c.json({ done: true } as const, 200);
    })
    .openapi(counter, async (c) => {
      const { id } = c.req.valid('param');
      const person = c.get('person');
      const made = await addCountermeasure(store, id, c.req.valid('json'), person.id);
      if (made === 'unknown') throw noSignal(id);
      if (made === 'same')
        throw new Refused(409, {
          en: `Signal ${id} has this countermeasure already.`,
          zh: '该预警已登记过这项对策。',
        });
      await deed(person, 'signal.countermeasure', { signal: id, countermeasure: made });
      return c.json({ id: made }, 201);
    })
    .openapi(uncounter, async (c) => {
      const { id, cid } = c.req.valid('param');
      const person = c.get('person');
      if (!(await removeCountermeasure(store, id, cid)))
        throw new Refused(404, {
          en: `Signal ${id} has no countermeasure ${cid}.`,
          zh: `该预警没有编号为 ${cid} 的对策。`,
        });
      await deed(person, 'signal.countermeasure', { signal: id, countermeasure: cid, removed: true });
      return c.json({ done: true } as const, 200);
    });
};
