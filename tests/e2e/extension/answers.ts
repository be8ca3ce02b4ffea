import type {
  AuthorAnswer,
  AuthorCard,
  AuthorKey,
  CustomerCard,
} from '../../../shared/contract/customers.ts';
import {
  type Customers,
  CustomersQuery,
  type LinkView,
  type NewLink,
} from '../../../shared/contract/links.ts';
import type { Me } from '../../../shared/contract/people.ts';
import type { Problem } from '../../../shared/contract/words.ts';
import { CARD, MONTHS, SUMMARY } from './customer.ts';

export const ME: Me = {
  id: '1',
  name: '林晓',
  email: 'lin@example.com',
  role: 'pr',
  dealer: null,
  timeZone: 'Asia/Shanghai',
};

/** What the stand-in monitor knows; tests change it as they go. */
export interface Knowledge {
  /** Authors with this key are linked to a customer. */
  known: Set<string>;
  /** Authors with this key are linked to another dealer's customer. */
  refused: Set<string>;
  role: Me['role'];
  /** Links that were sent. */
  links: NewLink[];
}

/** Tails and names under which the one customer is found. */
const FOUND_BY = ['宋明远', 'C0007', '123456', '5678', '渝A12345', 'LS5A3DBE0AA123456'];
export const LINK_ID = 31;

const declined = (status: number, detail: string): Problem => ({
  type: 'about:blank',
  title: 'declined',
  status,
  detail,
});

export const answerOf = (monitor: Knowledge, { host, key }: AuthorKey): AuthorAnswer => ({
  host,
  key,
  posts: 12,
  negatives: 5,
  lastPolarity: 'negative',
  customer: monitor.known.has(key) ? SUMMARY : null,
  refused: monitor.refused.has(key),
});

export const cardOf = (monitor: Knowledge, { host, key }: AuthorKey): AuthorCard => {
  const linked = monitor.known.has(key);
  return {
    host,
    key,
    name: null,
    posts: 12,
    negatives: 5,
    complaints: 3,
    polarity: MONTHS,
    customer: linked ? SUMMARY : null,
    refused: monitor.refused.has(key),
    linkId: linked ? LINK_ID : null,
    visits: linked ? CARD.visits.slice(0, 3) : [],
    openMatters: linked ? CARD.openMatters : [],
    asOf: new Date().toISOString(),
  };
};

export const recordOf = (monitor: Knowledge): CustomerCard => ({
  ...CARD,
  accounts: monitor.links.map((link) => ({
    linkId: LINK_ID,
    host: link.host,
    key: link.key,
    name: null,
    evidence: link.evidence,
    purpose: link.purpose,
    madeBy: ME.name,
    madeAt: new Date().toISOString(),
    expiresOn: link.expiresOn ?? '2099-01-01',
    ended: monitor.known.has(link.key) ? null : 'undone',
  })),
});

export const search = (query: URLSearchParams): Customers => {
  const { q } = CustomersQuery.parse(Object.fromEntries(query));
  const found = q !== undefined && FOUND_BY.includes(q) ? [SUMMARY] : [];
  const both = q === '宋家' ? [SUMMARY, { ...SUMMARY, id: 8, name: '宋小雨', number: 'C0008' }] : found;
  return { total: both.length, customers: both, nextCursor: null };
};

export function link(monitor: Knowledge, wanted: NewLink): LinkView | Problem {
  if (monitor.known.has(wanted.key)) return declined(409, '这个账号已关联，请先撤销原来的关联。');
  monitor.links.push(wanted);
  monitor.known.add(wanted.key);
  return {
    ...wanted,
    id: LINK_ID,
    madeAt: new Date().toISOString(),
    expiresOn: wanted.expiresOn ?? '2099-01-01',
  };
}
