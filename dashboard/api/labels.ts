import { answer } from '../../shared/contract/client.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

const ofPost = (id: number) => ({ id: String(id) });

export const getCorrections = (post: number, signal?: AbortSignal) =>
  settle(answer(api.posts[':id'].corrections.$get({ param: ofPost(post) }, until(signal))));
export const undoCorrection = (post: number, correction: number) =>
  settle(
    answer(
      api.posts[':id'].corrections[':correction'].$delete({
        param: { ...ofPost(post), correction: String(correction) },
      }),
    ),
  );
export const getCatalogueSeries = (signal?: AbortSignal) =>
  settle(answer(api.catalogue.series.$get({}, until(signal))));
