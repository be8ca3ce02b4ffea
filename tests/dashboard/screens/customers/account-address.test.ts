import { expect, test } from 'vitest';
import { accountOfAddress } from '../../../../dashboard/screens/customers/account-address.ts';

test.each([
  ['https://bbs.example.com/space-uid-4711.html', { host: 'bbs.example.com', key: '4711' }],
  ['http://127.0.0.1:8641/home.php?mod=space&uid=12&do=profile', { host: '127.0.0.1:8641', key: '12' }],
  ['https://f.example.com/phpbb/memberlist.php?mode=viewprofile&u=9', { host: 'f.example.com', key: '9' }],
  ['https://bbs.example.com/thread-1-1-1.html', null],
  ['javascript:space-uid-1.html', null],
  ['4711', null],
])('%s', (address, account) => {
  expect(accountOfAddress(address)).toEqual(account);
});
