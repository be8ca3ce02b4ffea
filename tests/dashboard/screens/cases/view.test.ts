import { describe, expect, test } from 'vitest';
import { askedBy, inboxHref, readInbox } from '../../../../dashboard/screens/cases/view.ts';
import { CasesQuery } from '../../../../shared/contract/cases.ts';

const queryOf = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams);

describe('the address of the inbox', () => {
  test('says what is chosen and comes back as it was', () => {
    const view = { tab: 'late', channel: 'forum', tier: 'rescue', dealer: '7', q: '刹车 失灵' } as const;
    expect(readInbox(queryOf(inboxHref(view)))).toEqual(view);
  });

  test('is plain where nothing is chosen, and what is not known in it counts for nothing', () => {
    expect(inboxHref({ tab: 'open' })).toBe('/cases');
    expect(readInbox({ tab: 'all', channel: 'fax', dealer: '-1', q: ' '.repeat(3) })).toEqual({
      tab: 'open',
    });
  });
});

test.each([
  ['open', { states: ['new', 'assigned', 'working', 'answered'] }],
  ['mine', { owner: 'mine' }],
  ['unassigned', { states: ['new'] }],
  ['late', { late: 'true' }],
  ['redLine', { hazard: 'true' }],
  ['closed', { states: ['closed'] }],
] as const)('the view %s is a question the server understands', (tab, asked) => {
  expect(CasesQuery.parse(askedBy({ tab, kind: 'complaint' }))).toMatchObject({
    ...asked,
    kinds: ['complaint'],
  });
});
