import { createRoute } from '@hono/zod-openapi';
import { SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import {
  SetSignalStatus,
  SignalMade,
  Signals,
  SignalsEvaluated,
  SignalsQuery,
  WatchCell,
} from '../../../../shared/contract/signals.ts';
import { CELL_VERDICT_VERSION } from '../../../../shared/measures/signals/cell-verdict.ts';
import { EBGM_VERSION } from '../../../../shared/measures/signals/ebgm.ts';
import { businessDay } from '../../../../store/business-day.ts';
import { recordDeed } from '../../../../store/queries/audit.ts';
import { lastEvaluation, signalBoard } from '../../../../store/queries/signals/board.ts';
import { signalDetail } from '../../../../store/queries/signals/detail.ts';
import { evaluateNow, evaluationDay } from '../../../../store/signals/evaluate-now.ts';
import { setSignalStatus } from '../../../../store/signals/set-status.ts';
import { watchCell } from '../../../../store/signals/watch.ts';
import { maskSignal } from '../../../auth/masking.ts';
import { type Deps, json, router } from '../../env.ts';
import { Refused, refusals } from '../../problems.ts';
import { deciders, knownSeries, noSignal, readers, SignalId } from './gate.ts';

const board = createRoute({
  method: 'get',
  path: '/signals',
  summary: 'Defect signals: what is reported more than its history, season and talk explain',
  middleware: readers,
  request: { query: SignalsQuery },
  responses: { 200: { description: 'Weightiest first', content: json(Signals) }, ...refusals(401, 403, 422) },
});

const one = createRoute({
  method: 'get',
  path: '/signals/{id}',
  summary: 'A signal with its weeks, breakdowns, repeat repairs, history and fix checks',
  middleware: readers,
  request: { params: SignalId },
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
  request: { params: SignalId, body: { content: json(SetSignalStatus), required: true } },
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

/** The board, one signal, and what people decide about it. */
export const signalsRoutes = ({ store, settings, understand, understanding }: Deps) => {
  const lastDay = () => evaluationDay(store, businessDay(new Date(), settings.timeZone));
  return router()
    .openapi(board, async (c) => {
      const [signals, evaluation] = await Promise.all([
        signalBoard(store, c.req.valid('query')),
        lastEvaluation(store),
      ]);
      const versions = { verdict: CELL_VERDICT_VERSION, disproportion: EBGM_VERSION, understanding };
      return c.json({ signals, evaluation, versions }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const detail = await signalDetail(store, id);
      if (!detail) throw noSignal(id);
      return c.json(maskSignal(c.get('person').role, detail), 200);
    })
    .openapi(evaluate, async (c) => {
      const { timeZone } = settings;
      const evaluated = await evaluateNow(store, { understand, now: new Date(), timeZone });
      await recordDeed(store, { person: c.get('person'), action: 'signal.evaluated' });
      return c.json(evaluated, 200);
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
      await recordDeed(store, {
        person,
        action: 'signal.decided',
        detail: { signal: id, to: asked.to },
      });
      return c.json({ id }, 200);
    })
    .openapi(watch, async (c) => {
      const { series, cell, reason } = c.req.valid('json');
      knownSeries(series);
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
      await recordDeed(store, { person, action: 'signal.watched', detail: { signal: id } });
      return c.json({ id }, 201);
    });
};
