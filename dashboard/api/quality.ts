import { answer } from '../../shared/contract/client.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

export const getQuality = (signal?: AbortSignal) => settle(answer(api.quality.$get({}, until(signal))));
