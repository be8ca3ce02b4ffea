import type { ChannelChange, NewChannel } from '../../shared/contract/channels.ts';
import { answer } from '../../shared/contract/client.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

const one = (id: number) => ({ param: { id: String(id) } });
export const getChannels = (signal?: AbortSignal) => settle(answer(api.channels.$get({}, until(signal))));
export const addChannel = (channel: NewChannel) => settle(answer(api.channels.$post({ json: channel })));
export const changeChannel = (id: number, change: ChannelChange) =>
  settle(answer(api.channels[':id'].$patch({ ...one(id), json: change })));
export const deleteChannel = (id: number) => settle(answer(api.channels[':id'].$delete(one(id))));
export const tryChannel = (id: number) => settle(answer(api.channels[':id'].test.$post(one(id))));
