import { answer } from '../../shared/contract/client.ts';
import type { AuthorKey } from '../../shared/contract/customers.ts';
import type { CustomersFilter, NewLink } from '../../shared/contract/links.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

/** As an address holds them. */
export type CustomersAsked = { cursor?: string } & Partial<
  Record<'q' | 'dealer' | 'series' | 'adviser' | 'segment' | 'until', string | undefined>
> & { linked?: 'true' | undefined } & Pick<CustomersFilter, 'flaw' | 'grade' | 'flow'>;
export const getCustomers = (query: CustomersAsked, signal?: AbortSignal) =>
  settle(answer(api.customers.$get({ query }, until(signal))));
export const getCustomer = (id: number, signal?: AbortSignal) =>
  settle(answer(api.customers[':id'].$get({ param: { id: String(id) } }, until(signal))));

export const lookUp = (author: AuthorKey, signal?: AbortSignal) =>
  settle(answer(api.authors.lookup.$post({ json: { authors: [author] } }, until(signal))));
export const makeLink = (link: NewLink) => settle(answer(api.links.$post({ json: link })));
export const undoLink = (id: number) =>
  settle(answer(api.links[':id'].$delete({ param: { id: String(id) } })));
