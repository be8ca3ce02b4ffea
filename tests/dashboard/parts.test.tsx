// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { showCatalogue } from '../../dashboard/app/text.ts';
import { messagesFile, readMessages } from '../../dashboard/messages-plugin.ts';
import { FigureLink } from '../../dashboard/parts/figure-link.tsx';
import { TroubleNote } from '../../dashboard/parts/notice.tsx';
import { Popover } from '../../dashboard/parts/popover.tsx';
import { Sparkline } from '../../dashboard/parts/sparkline.tsx';
import { figure } from '../../shared/measures/change.ts';
import { formatFigure } from '../../shared/measures/print.ts';

const zh = await readMessages(messagesFile('zh_CN'));

beforeEach(() => showCatalogue('zh-CN', zh));
afterEach(cleanup);

test.each([
  [2666, 1851],
  [1, 0],
  [41, 1],
  [45, 47],
  [null, null],
])('a figure of %s against %s reads as formatFigure prints it, and is a link', (value, base) => {
  const shown = figure(value, base);
  render(<FigureLink label="负面" figure={shown} href="/posts?measure=negatives" />);
  expect(screen.getByRole('link').textContent).toBe(`负面${formatFigure(shown, 'zh-CN', '新增')}`);
});

test('Escape closes a panel and gives the focus back to its button', () => {
  render(
    <Popover face="17 类">
      {() => (
        <a id="first" href="/?topic=A">
          发动机
        </a>
      )}
    </Popover>,
  );
  const button = screen.getByRole('button');
  fireEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  document.getElementById('first')?.focus();
  fireEvent.keyDown(document, { key: 'Escape' });
  expect(screen.queryByText('发动机')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('a trouble says what is wrong and how to mend it', () => {
  const { rerender } = render(<TroubleNote trouble={{ kind: 'offline' }} />);
  expect(screen.getByRole('alert').textContent).toContain('请确认车声正在运行');
  rerender(<TroubleNote trouble={{ kind: 'refused' }} />);
  expect(screen.getByRole('alert').textContent).toContain('无权查看');
  rerender(<TroubleNote trouble={{ kind: 'problem', status: 409, detail: '<b>已是来源</b>' }} />);
  expect(screen.getByRole('alert').textContent).toContain('<b>已是来源</b>');
});

test('a sparkline of nothing draws nothing', () => {
  const { container, rerender } = render(<Sparkline values={[0, 0]} />);
  expect(container.querySelectorAll('rect')).toHaveLength(0);
  rerender(<Sparkline values={[0, 5, 10]} />);
  expect([...container.querySelectorAll('rect')].map((bar) => bar.getAttribute('height'))).toEqual([
    '0',
    '14',
    '28',
  ]);
});
