// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { showCatalogue } from '../../../../dashboard/app/text.ts';
import { messagesFile, readMessages } from '../../../../dashboard/messages-plugin.ts';
import { HazardFields, TopicField } from '../../../../dashboard/screens/alerts/subject-fields.tsx';
import { GROUPS, TOPICS } from '../../../../shared/understanding/insight.ts';

const zh = await readMessages(messagesFile('zh_CN'));
beforeEach(() => showCatalogue('zh-CN', zh));

test('a rule is about everything, a topic or a group, each by its name', () => {
  const onChange = vi.fn();
  render(<TopicField topic={null} onChange={onChange} />);
  const field = screen.getByLabelText<HTMLSelectElement>('主题');
  expect([...field.options].map(({ value }) => value)).toEqual(['', ...TOPICS, ...GROUPS]);
  for (const { label, textContent } of field.options) expect(label || textContent).not.toMatch(/\.|^$/);
  fireEvent.change(field, { target: { value: GROUPS[3] } });
  expect(onChange).toHaveBeenLastCalledWith(GROUPS[3]);
  fireEvent.change(field, { target: { value: '' } });
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test('an aspect that a program chose is still chosen when the rule is opened', () => {
  render(<TopicField topic="aspect:动力" onChange={() => {}} />);
  expect(screen.getByLabelText<HTMLSelectElement>('主题').value).toBe('aspect:动力');
});

test('all hazards are chosen by none being named, one can be left out, and the last one cannot', () => {
  const onChange = vi.fn();
  const { rerender } = render(<HazardFields hazards={null} onChange={onChange} />);
  const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox');
  expect(boxes().map(({ checked }) => checked)).toEqual([true, true, true, true, true]);
  for (const { parentElement } of boxes()) expect(parentElement?.textContent).not.toMatch(/\.|^$/);
  fireEvent.click(boxes()[0] ?? document.body);
  expect(onChange).toHaveBeenLastCalledWith(['brakes', 'steering', 'lossOfDrive', 'injury']);
  rerender(<HazardFields hazards={['brakes', 'steering', 'lossOfDrive', 'injury']} onChange={onChange} />);
  fireEvent.click(boxes()[0] ?? document.body);
  expect(onChange).toHaveBeenLastCalledWith(null);
  rerender(<HazardFields hazards={['brakes']} onChange={onChange} />);
  expect(boxes().map(({ disabled }) => disabled)).toEqual([false, true, false, false, false]);
});
