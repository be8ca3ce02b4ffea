import { expect, test } from 'vitest';
import { seal, unseal } from '../../../server/channels/seal.ts';

const SECRETS = { url: 'https://oapi.dingtalk.com/robot/send?access_token=abc', secret: 'SEC123456' };

test('what is sealed opens with the same secret for the same kind, and shows nothing', () => {
  const sealed = seal(SECRETS, 'dingtalk', 'secret of the installation');
  expect(unseal(sealed, 'dingtalk', 'secret of the installation')).toEqual(SECRETS);
  expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('dingtalk.com');
  expect(seal(SECRETS, 'dingtalk', 'secret of the installation')).not.toBe(sealed);
});

test('another secret, another kind or one changed bit opens nothing', () => {
  const sealed = seal(SECRETS, 'dingtalk', 'one');
  expect(unseal(sealed, 'dingtalk', 'two')).toBeNull();
  expect(unseal(sealed, 'webhook', 'one')).toBeNull();
  const bytes = Buffer.from(sealed, 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(unseal(bytes.toString('base64'), 'dingtalk', 'one')).toBeNull();
  expect(unseal('', 'dingtalk', 'one')).toBeNull();
});
