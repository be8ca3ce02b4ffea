import { answer } from '../../shared/contract/client.ts';
import type { NewReportSchedule, ReportScheduleChange } from '../../shared/contract/report-schedules.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

const one = (id: number) => ({ param: { id: String(id) } });
export const getReportSchedules = (signal?: AbortSignal) =>
  settle(answer(api['report-schedules'].$get({}, until(signal))));
export const addReportSchedule = (schedule: NewReportSchedule) =>
  settle(answer(api['report-schedules'].$post({ json: schedule })));
export const changeReportSchedule = (id: number, change: ReportScheduleChange) =>
  settle(answer(api['report-schedules'][':id'].$patch({ ...one(id), json: change })));
export const deleteReportSchedule = (id: number) =>
  settle(answer(api['report-schedules'][':id'].$delete(one(id))));
export const tryReportSchedule = (id: number) =>
  settle(answer(api['report-schedules'][':id'].trial.$post(one(id))));
