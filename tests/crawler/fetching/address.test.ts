import { describe, expect, test } from 'vitest';
import { isListed, isPublicAddress } from '../../../crawler/fetching/address.ts';

describe('the address guard', () => {
  test.each(['8.8.8.8', '1.1.1.1', '114.114.114.114', '2400:3200::1', '2001:4860:4860::8888'])(
    'lets %s through',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    'ff02::1',
    'not an address',
  ])('stops %s', (address) => expect(isPublicAddress(address)).toBe(false));

  test('an operator lists a host alone or with its port', () => {
    expect(isListed('127.0.0.1', 8080, ['127.0.0.1'])).toBe(true);
    expect(isListed('127.0.0.1', 8080, ['127.0.0.1:8080'])).toBe(true);
    expect(isListed('127.0.0.1', '9090', ['127.0.0.1:8080'])).toBe(false);
    expect(isListed('Forum.Intranet', '80', ['forum.intranet'])).toBe(true);
    expect(isListed('[::1]', '80', ['::1'])).toBe(true);
    expect(isListed('[::1]', '80', ['[::1]'])).toBe(true);
    expect(isListed('evil127.0.0.1', '80', ['127.0.0.1'])).toBe(false);
  });
});
