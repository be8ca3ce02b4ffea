import type { Me } from '../../shared/contract/people.ts';

/** A person signed in, as the server describes them. */
export const someone = (known: Partial<Me>): Me => ({
  id: '1',
  name: '林晓',
  email: 'lin@example.com',
  role: 'brand',
  dealer: null,
  timeZone: 'Asia/Shanghai',
  ...known,
});
