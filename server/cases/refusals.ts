import type { ClosingGap } from '../../shared/cases/closing.ts';
import type { CaseState } from '../../shared/cases/states.ts';
import type { Refusal } from '../../store/cases/case-outcome.ts';
import { Refused } from '../api/problems.ts';

const STATE_ZH: Record<CaseState, string> = {
  new: '新建',
  assigned: '已派',
  working: '处理中',
  answered: '已答复',
  closed: '已关闭',
};
const GAP: Record<ClosingGap, { en: string; zh: string }> = {
  explanation: { en: 'the explanation', zh: '原因说明' },
  help: { en: 'the help given', zh: '已给予的帮助' },
  guidance: { en: 'guidance for the customer', zh: '使用指导' },
  decision: { en: 'the decision', zh: '处理决定' },
  result: {
    en: 'a result (a score, three failed calls, or a public reply seven days ago)',
    zh: '处理结果（客户评分、三次未接通电话，或公开回复满七天）',
  },
  compensation: { en: 'the end of the compensation that is open', zh: '未了结的补偿' },
};
const WHAT_ZH = {
  dealer: '这家经销商',
  person: '这位同事（或其不属于该经销商）',
  customer: '这位客户',
  promise: '这项未兑现的承诺',
  compensation: '这项补偿',
};

/** What a person is told when something cannot be done to a case. */
export function refusalOf(refusal: Refusal, id: number): Refused {
  switch (refusal.refused) {
    case 'unknown':
      return new Refused(404, { en: `There is no case ${id} for you.`, zh: `没有您可查看的工单 ${id}。` });
    case 'state':
      return new Refused(409, {
        en: `Case ${id} is ${refusal.state}; that cannot be done to it now.`,
        zh: `工单 ${id} 目前为“${STATE_ZH[refusal.state]}”，不能这样操作。`,
      });
    case 'missing':
      return new Refused(409, {
        en: `Case ${id} cannot be closed yet. Missing: ${refusal.missing.map((gap) => GAP[gap].en).join(', ')}.`,
        zh: `工单 ${id} 还不能关闭，缺少：${refusal.missing.map((gap) => GAP[gap].zh).join('、')}。`,
      });
    case 'reference':
      return new Refused(422, {
        en: `There is no such ${refusal.what} in this case.`,
        zh: `没有${WHAT_ZH[refusal.what]}。`,
      });
    case 'approval':
      return new Refused(409, APPROVAL[refusal.why]);
  }
}

const APPROVAL = {
  own: {
    en: 'Who proposed a compensation may not decide about it.',
    zh: '补偿的提出人不能自己审批。',
  },
  notApproved: { en: 'Nothing is paid before it is approved.', zh: '补偿须先审批，再支付。' },
  decided: { en: 'That has been decided already.', zh: '该补偿已经审批过。' },
};
