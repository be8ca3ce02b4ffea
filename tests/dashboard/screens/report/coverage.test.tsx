// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale, showCatalogue } from '../../../../dashboard/app/text.ts';
import { messagesFile, readMessages } from '../../../../dashboard/messages-plugin.ts';
import { Coverage, Formulas } from '../../../../dashboard/screens/report/coverage.tsx';
import type { Report } from '../../../../shared/contract/report.ts';

const [zh, en] = [await readMessages(messagesFile('zh_CN')), await readMessages(messagesFile('en'))];
beforeEach(() => showCatalogue('zh-CN', zh));
afterEach(() => showCatalogue('zh-CN', zh));

type Source = Report['coverage']['sources'][number];
const source = (known: Partial<Source>): Source => ({
  id: 1,
  name: '龙吟论坛',
  state: 'healthy',
  posts: 120,
  lastPostAt: '2025-12-30T16:30:00.000Z',
  silentSince: null,
  gaps: [],
  behind: { series: 'changan-yuexiang', from: '2025-12-01', to: '2025-12-31', source: 1 },
  ...known,
});
const cells = (name: string) =>
  within(screen.getByText(name).closest('tr') ?? document.body)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

test.each([
  ['zh-CN', zh, /^自 .*12.*3.* 起静默$/],
  ['en', en, /^[Ss]ilent since .*3/],
] as const)(
  'in %s a source that went silent is marked with the day, and one that is heard is not',
  (language, messages, silent) => {
    showCatalogue(language, messages);
    const quiet = source({
      id: 2,
      name: '山城车友会',
      state: 'quiet',
      posts: 0,
      lastPostAt: null,
      silentSince: '2025-12-03',
      gaps: [
        { from: '2025-12-03', to: '2025-12-31', days: 29 },
        { from: '2025-11-01', to: '2025-11-04', days: 4 },
      ],
    });
    render(<Coverage report={{ coverage: { sources: [source({}), quiet], undated: 7 } }} />);
    const [heard, unheard] = [cells('龙吟论坛'), cells('山城车友会')];
    expect(heard.join(' ')).toContain(String(messages['dashboard.report.covered']));
    expect(heard.join(' ')).not.toMatch(silent);
    expect(unheard.some((text) => silent.test(text ?? ''))).toBe(true);
    // The longest gap in full, the others as their number.
    expect(unheard.at(-1)).toContain('29');
    expect(unheard.at(-1)).toContain('2');
    expect(screen.getByRole('link', { name: '120' }).getAttribute('href')).toContain('source=1');
    expect(document.querySelector('.report-coverage > p')?.textContent).toContain('7');
    expect(locale.value).toBe(language);
  },
);

const versions: Report['versions'] = {
  heat: 'heat-1',
  reputation: 'reputation-1',
  engagedReputation: 'engaged-1',
  understanding: 'model-2',
  taxonomy: 'taxonomy-1',
  typical: 'typical-1',
  rise: 'rise-1',
  recovery: 'recovery-1',
};
const MOVED = {
  posts: 40,
  negativesBefore: 200,
  negativesAfter: 212,
  complaintsBefore: 90,
  complaintsAfter: 88,
};

test('months read anew show both lines side by side, and what was moved is said once', () => {
  const restated: Report['restated'] = {
    kind: 'model',
    to: 'model-2',
    startedAt: '2026-01-02T01:00:00.000Z',
    finishedAt: '2026-01-02T02:00:00.000Z',
    progress: null,
    moved: MOVED,
  };
  const restatedMonths = [
    {
      month: '2025-12',
      negativesBefore: 120,
      negativesAfter: 131,
      complaintsBefore: 50,
      complaintsAfter: 47,
    },
  ];
  const { container } = render(<Formulas report={{ versions, restated, restatedMonths }} />);
  const table = screen.getByRole('table');
  const head = within(table)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
  expect(head.slice(1)).toEqual(['负面 (重读前)', '负面 (重读后)', '投诉 (重读前)', '投诉 (重读后)']);
  const [, row] = within(table).getAllByRole('row');
  expect(row?.textContent).toMatch(/120.*131.*50.*47/);
  expect(container.querySelectorAll('.restated')).toHaveLength(1);
  expect(container.querySelector('.restated')?.textContent).toContain('200→212');
});

test('a history never read anew says nothing of it', () => {
  const { container } = render(<Formulas report={{ versions, restated: null, restatedMonths: [] }} />);
  expect(screen.queryByRole('table')).toBeNull();
  expect(container.querySelector('.restated')).toBeNull();
  expect(screen.getByText('model-2')).toBeTruthy();
});
