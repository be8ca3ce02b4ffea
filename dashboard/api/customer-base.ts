import { answer } from '../../shared/contract/client.ts';
import type { NewMerge } from '../../shared/contract/duplicates.ts';
import type { NewHandover } from '../../shared/contract/handovers.ts';
import type { NewSegment, SegmentRule } from '../../shared/contract/segments.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

const param = (id: number) => ({ param: { id: String(id) } });

export const getCustomerBase = (signal?: AbortSignal) =>
  settle(answer(api.customers.base.$get({}, until(signal))));
export const getRecordQuality = (signal?: AbortSignal) =>
  settle(answer(api.customers.quality.$get({}, until(signal))));

export const getDuplicates = (signal?: AbortSignal) =>
  settle(answer(api.customers.duplicates.$get({}, until(signal))));
export const compareCustomers = (one: string, other: string, signal?: AbortSignal) =>
  settle(answer(api.customers.compare.$get({ query: { one, other } }, until(signal))));
export const setApart = (customers: [number, number]) =>
  settle(answer(api.customers.apart.$post({ json: { customers } })));
export const getMerges = (signal?: AbortSignal) =>
  settle(answer(api.customers.merges.$get({}, until(signal))));
export const mergeCustomers = (merge: NewMerge) =>
  settle(answer(api.customers.merges.$post({ json: merge })));
export const undoMerge = (id: number) => settle(answer(api.customers.merges[':id'].$delete(param(id))));

export const getSegments = (signal?: AbortSignal) => settle(answer(api.segments.$get({}, until(signal))));
export const countSegment = (rule: SegmentRule, signal?: AbortSignal) =>
  settle(answer(api.segments.count.$post({ json: rule }, until(signal))));
export const addSegment = (segment: NewSegment) => settle(answer(api.segments.$post({ json: segment })));
export const changeSegment = (id: number, segment: NewSegment) =>
  settle(answer(api.segments[':id'].$put({ ...param(id), json: segment })));
export const removeSegment = (id: number) => settle(answer(api.segments[':id'].$delete(param(id))));

export const getAdvisers = (signal?: AbortSignal) => settle(answer(api.advisers.$get({}, until(signal))));
export const getHandovers = (signal?: AbortSignal) => settle(answer(api.handovers.$get({}, until(signal))));
export const handOver = (handover: NewHandover) => settle(answer(api.handovers.$post({ json: handover })));
export const undoHandover = (id: number) => settle(answer(api.handovers[':id'].$delete(param(id))));
