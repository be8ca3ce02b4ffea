import { expect, test } from 'vitest';
import { readServerAddress } from '../../../../extension/background/monitor/server-address.ts';

test.each([
  ['https://monitor.example.com', 'https://monitor.example.com'],
  [' https://monitor.example.com:8443/app?x=1 ', 'https://monitor.example.com:8443'],
  ['monitor.example.com', 'https://monitor.example.com'],
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ['http://localhost:4000/', 'http://localhost:4000'],
  ['http://[::1]:4000', 'http://[::1]:4000'],
])('%s is the server %s', (typed, address) => {
  expect(readServerAddress(typed)).toEqual({ address });
});

test.each([
  'http://monitor.example.com',
  'http://10.0.0.5:4000',
  'http://127.0.0.1.example.com',
  'http://localhost.example.com',
])('no key goes unencrypted to %s', (typed) => {
  expect(readServerAddress(typed)).toEqual({ problem: 'needsHttps' });
});

test.each([
  '',
  'https://',
  'ftp://monitor.example.com',
  'javascript://alert',
  'https://me:secret@monitor.example.com',
  'two words',
])('"%s" is no address', (typed) => {
  expect(readServerAddress(typed)).toEqual({ problem: 'notAnAddress' });
});
