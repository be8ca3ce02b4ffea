import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installationSecret, readSettings } from '../../server/settings.ts';

test('nothing needs to be set', () => {
  expect(readSettings({})).toMatchObject({
    port: 8640,
    host: '127.0.0.1',
    databaseUrl: undefined,
    redisUrl: undefined,
    timeZone: 'Asia/Shanghai',
    allowPrivateHosts: [],
  });
});

test('an empty variable counts as not set, lists are split', () => {
  const settings = readSettings({ DATABASE_URL: '', ALLOW_PRIVATE_HOSTS: '127.0.0.1:8080, 10.0.0.5' });
  expect(settings.databaseUrl).toBeUndefined();
  expect(settings.allowPrivateHosts).toEqual(['127.0.0.1:8080', '10.0.0.5']);
});

test('every wrong variable is named with what it must be', () => {
  expect(() => readSettings({ PORT: '99999', TIME_ZONE: 'Mars/Base', REDIS_URL: 'http://x' })).toThrow(
    /PORT: .*; REDIS_URL: must begin with redis:\/\/; TIME_ZONE: must be an IANA time zone/,
  );
});

test('the secret is made once and readable to its owner only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chesheng-secret-'));
  const secret = await installationSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(await installationSecret(folder)).toBe(secret);
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});

test('mail needs a server and a sender, and no message shows the password', () => {
  expect(readSettings({})).toMatchObject({ smtpUrl: undefined, publicUrl: 'http://127.0.0.1:8640/' });
  const SMTP_URL = 'smtp://user:hidden@mail.maker.example';
  expect(readSettings({ SMTP_URL, MAIL_FROM: '车声 <voc@maker.example>' })).toMatchObject({
    smtpUrl: SMTP_URL,
  });
  expect(() => readSettings({ SMTP_URL })).toThrow(/MAIL_FROM: SMTP_URL needs it/);
  const wrong = () => readSettings({ SMTP_URL: 'http://user:hidden@mail.maker.example', MAIL_FROM: 'voc' });
  expect(wrong).toThrow(/SMTP_URL: must begin with smtp:\/\/; MAIL_FROM: must be an address/);
  expect(wrong).not.toThrow(/hidden/);
});

test('links begin with the address people use', () => {
  const PUBLIC_URL = 'https://voc.maker.example/voice?x#y';
  expect(readSettings({ PUBLIC_URL }).publicUrl).toBe('https://voc.maker.example/voice/');
  expect(readSettings({ HOST: '::1', PORT: '9000' }).publicUrl).toBe('http://[::1]:9000/');
});
