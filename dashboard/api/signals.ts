import { answer } from '../../shared/contract/client.ts';
import type { AddCountermeasure } from '../../shared/contract/signal-detail.ts';
import type { WatchPhrase } from '../../shared/contract/signal-words.ts';
import type { SetSignalStatus, WatchCell } from '../../shared/contract/signals.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

const one = (id: number) => ({ param: { id: String(id) } });

export const getSignals = (signal?: AbortSignal) =>
  settle(answer(api.signals.$get({ query: {} }, until(signal))));
export const getSignal = (id: number, signal?: AbortSignal) =>
  settle(answer(api.signals[':id'].$get(one(id), until(signal))));
export const setSignalStatus = (id: number, json: SetSignalStatus) =>
  settle(answer(api.signals[':id'].status.$post({ ...one(id), json })));
export const watchCell = (json: WatchCell) => settle(answer(api.signals.$post({ json })));
export const evaluateSignals = () => settle(answer(api.signals.evaluate.$post()));

export const addCountermeasure = (id: number, json: AddCountermeasure) =>
  settle(answer(api.signals[':id'].countermeasures.$post({ ...one(id), json })));
export const removeCountermeasure = (id: number, cid: number) =>
  settle(
    answer(
      api.signals[':id'].countermeasures[':cid'].$delete({ param: { id: String(id), cid: String(cid) } }),
    ),
  );

export const getRisingWords = (signal?: AbortSignal) =>
  settle(answer(api.signals.words.$get({}, until(signal))));
export const watchPhrase = (json: WatchPhrase) => settle(answer(api.signals.words.$post({ json })));
export const unwatchPhrase = (id: number) => settle(answer(api.signals.words[':id'].$delete(one(id))));
