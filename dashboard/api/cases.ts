import type { z } from 'zod';
import type { CaseSettings } from '../../shared/contract/case-settings.ts';
import type { BulkMove, CaseDeed, MoveCase, NewCase } from '../../shared/contract/cases.ts';
import { answer } from '../../shared/contract/client.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

/** As the address says it; lists are joined by commas. */
export type CasesAsked = Partial<
  Record<'states' | 'channels' | 'kinds' | 'tiers' | 'dealer' | 'post' | 'q' | 'cursor', string>
> & { owner?: 'mine' | 'unowned'; late?: 'true'; hazard?: 'true' };

const one = (id: number) => ({ param: { id: String(id) } });

export const getCases = (query: CasesAsked, signal?: AbortSignal) =>
  settle(answer(api.cases.$get({ query }, until(signal))));
export const getCase = (id: number, signal?: AbortSignal) =>
  settle(answer(api.cases[':id'].$get(one(id), until(signal))));
export const openCase = (json: z.input<typeof NewCase>) => settle(answer(api.cases.$post({ json })));
export const moveCase = (id: number, json: MoveCase) =>
  settle(answer(api.cases[':id'].move.$post({ ...one(id), json })));
export const doInCase = (id: number, json: CaseDeed) =>
  settle(answer(api.cases[':id'].steps.$post({ ...one(id), json })));
export const moveCases = (json: z.input<typeof BulkMove>) => settle(answer(api.cases.bulk.$post({ json })));
export const getAssignees = (signal?: AbortSignal) =>
  settle(answer(api['case-assignees'].$get({}, until(signal))));

export const getCaseSettings = (signal?: AbortSignal) =>
  settle(answer(api['case-settings'].$get({}, until(signal))));
export const setCaseSettings = (json: CaseSettings) => settle(answer(api['case-settings'].$put({ json })));
