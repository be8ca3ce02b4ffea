import type { z } from 'zod';
import type { AlertRuleChange, NewAlertRule, PreviewAsked } from '../../shared/contract/alert-rules.ts';
import type { AlertsQuery } from '../../shared/contract/alerts.ts';
import { answer } from '../../shared/contract/client.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

export interface AlertsAsked {
  state?: AlertsQuery['state'] | undefined;
  severity?: AlertsQuery['severity'] | undefined;
  mine?: 'true' | 'false';
}
const one = (id: number) => ({ param: { id: String(id) } });

export const getAlerts = (query: AlertsAsked, signal?: AbortSignal) =>
  settle(answer(api.alerts.$get({ query }, until(signal))));
export const getAlert = (id: number, signal?: AbortSignal) =>
  settle(answer(api.alerts[':id'].$get(one(id), until(signal))));
export const acknowledgeAlert = (id: number, note?: string) =>
  settle(answer(api.alerts[':id'].acknowledge.$post({ ...one(id), json: { note } })));
export const snoozeAlert = (id: number, hours: number) =>
  settle(answer(api.alerts[':id'].snooze.$post({ ...one(id), json: { hours } })));
export const closeAlert = (id: number, note?: string) =>
  settle(answer(api.alerts[':id'].close.$post({ ...one(id), json: { note } })));
export const reopenAlert = (id: number) =>
  settle(answer(api.alerts[':id'].reopen.$post({ ...one(id), json: {} })));
export const noteAlert = (id: number, note: string) =>
  settle(answer(api.alerts[':id'].note.$post({ ...one(id), json: { note } })));

export const getRules = (signal?: AbortSignal) => settle(answer(api['alert-rules'].$get({}, until(signal))));
export const addRule = (rule: NewAlertRule) => settle(answer(api['alert-rules'].$post({ json: rule })));
export const changeRule = (id: number, change: AlertRuleChange) =>
  settle(answer(api['alert-rules'][':id'].$patch({ ...one(id), json: change })));
export const removeRule = (id: number) => settle(answer(api['alert-rules'][':id'].$delete(one(id))));
export const muteRule = (id: number, muted: boolean) =>
  settle(answer(api['alert-rules'][':id'].mute.$put({ ...one(id), json: { muted } })));
export const previewRule = (asked: z.input<typeof PreviewAsked>, signal?: AbortSignal) =>
  settle(answer(api['alert-rules'].preview.$post({ json: asked }, until(signal))));
