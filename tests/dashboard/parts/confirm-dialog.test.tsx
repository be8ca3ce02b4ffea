// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Result } from '../../../dashboard/api/request.ts';
import { showCatalogue } from '../../../dashboard/app/text.ts';
import { messagesFile, readMessages } from '../../../dashboard/messages-plugin.ts';
import { ConfirmDialog } from '../../../dashboard/parts/confirm-dialog.tsx';
import { RemoveRule } from '../../../dashboard/screens/alerts/remove-rule.tsx';
import { DeleteChannel } from '../../../dashboard/screens/channels/delete-channel.tsx';
import { UndoLink } from '../../../dashboard/screens/customers/undo-link.tsx';
import { RemoveEvent } from '../../../dashboard/screens/series/remove-event.tsx';
import { A_CHANNEL, A_RULE, AN_ACCOUNT, AN_EVENT } from './what-can-go.ts';

const CATALOGUES = {
  'zh-CN': await readMessages(messagesFile('zh_CN')),
  en: await readMessages(messagesFile('en')),
};
afterEach(() => showCatalogue('zh-CN', CATALOGUES['zh-CN']));

/** A confirmation whose act answers when the test says so, and what it told its screen. */
function asked() {
  showCatalogue('zh-CN', CATALOGUES['zh-CN']);
  const told: string[] = [];
  let settle: (answer: Result<unknown>) => void = () => {};
  const act_ = vi.fn(() => new Promise<Result<unknown>>((resolve) => (settle = resolve)));
  render(
    <ConfirmDialog
      title="删除规则"
      deed="删除"
      act={act_}
      onDone={() => told.push('done')}
      onClose={() => told.push('closed')}
    >
      删除“逐光投诉”？
    </ConfirmDialog>,
  );
  return {
    told,
    act: act_,
    deed: screen.getByRole<HTMLButtonElement>('button', { name: '删除' }),
    answer: (value: Result<unknown>) => act(async () => settle(value)),
  };
}

test('nothing goes before the button says so, and it goes once however often that is pressed', async () => {
  const { told, act: goes, deed, answer } = asked();
  expect(goes).not.toHaveBeenCalled();
  fireEvent.click(deed);
  await vi.waitFor(() => expect(deed.disabled).toBe(true));
  fireEvent.click(deed);
  expect(goes).toHaveBeenCalledTimes(1);
  await answer({ ok: true, value: null });
  expect(told).toEqual(['closed', 'done']);
});

test('a refusal is said in the dialog, which stays and can be tried again', async () => {
  const { told, deed, answer } = asked();
  fireEvent.click(deed);
  await answer({
    ok: false,
    trouble: { kind: 'problem', status: 409, detail: '规则正在评估，请稍后再删。' },
  });
  expect(screen.getByRole('alert').textContent).toContain('规则正在评估');
  expect(deed.disabled).toBe(false);
  expect(told).toEqual([]);
});

test('cancelling leaves everything as it was', () => {
  const { told, act: goes } = asked();
  fireEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(told).toEqual(['closed']);
  expect(goes).not.toHaveBeenCalled();
});

const nothing = () => {};
const QUESTIONS: [what: string, question: VNode, name: string][] = [
  ['a rule', <RemoveRule key="r" rule={A_RULE} onClose={nothing} onRemoved={nothing} />, A_RULE.name],
  [
    'a channel rules send to',
    <DeleteChannel key="c" channel={A_CHANNEL} onClose={nothing} onDeleted={nothing} />,
    A_CHANNEL.name,
  ],
  [
    'a channel one rule sends to',
    <DeleteChannel key="1" channel={{ ...A_CHANNEL, rules: 1 }} onClose={nothing} onDeleted={nothing} />,
    A_CHANNEL.name,
  ],
  [
    'a channel nothing sends to',
    <DeleteChannel key="0" channel={{ ...A_CHANNEL, rules: 0 }} onClose={nothing} onDeleted={nothing} />,
    A_CHANNEL.name,
  ],
  ['an event', <RemoveEvent key="e" event={AN_EVENT} onDone={nothing} onClose={nothing} />, AN_EVENT.title],
  ['a link', <UndoLink key="l" account={AN_ACCOUNT} onClose={nothing} onUndone={nothing} />, '老王'],
];

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.each(QUESTIONS)('the question before %s goes calls it by its name', (_what, question, name) => {
    showCatalogue(language, CATALOGUES[language]);
    render(question);
    const dialog = document.querySelector('dialog');
    expect(dialog?.querySelector('p')?.textContent).toContain(name);
    expect(dialog?.textContent).not.toMatch(/dashboard\.|[{}]/);
    const title = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent).toBeTruthy();
  });
});
