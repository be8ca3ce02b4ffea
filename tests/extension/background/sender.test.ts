import { expect, test } from 'vitest';
import { cardSender, isOwnPage, overlaySender, type Sender } from '../../../extension/background/sender.ts';

const ID = 'abcdefghijklmnop';
const FORUMS = [
  { origin: 'https://bbs.example.com:8443', engine: 'discuz', enabledAt: '2026-11-22T00:00:00Z' },
];
const overlay: Sender = {
  id: ID,
  url: 'https://bbs.example.com:8443/thread-1-1-1.html',
  frameId: 0,
  tab: { id: 3, windowId: 5 },
};

test('the overlay of a forum that is switched on is known with its host, window and engine', () => {
  expect(overlaySender(overlay, ID, FORUMS)).toEqual({
    host: 'bbs.example.com:8443',
    tabId: 3,
    windowId: 5,
    engine: 'discuz',
  });
});

test.each<[string, Partial<Sender>]>([
  ['another extension', { id: 'ponmlkjihgfedcba' }],
  ['a frame inside the page', { frameId: 2 }],
  ['no tab', { tab: undefined }],
  ['another port of the host', { url: 'https://bbs.example.com/' }],
  ['another scheme', { url: 'http://bbs.example.com:8443/' }],
  ['a host that only starts alike', { url: 'https://bbs.example.com:8443.evil.example/' }],
  ['no address', { url: undefined }],
  ['a broken address', { url: 'https://' }],
])('%s may not ask', (_name, change) => {
  expect(overlaySender({ ...overlay, ...change }, ID, FORUMS)).toBeNull();
});

test('own pages are told from pages by their origin, also in a tab', () => {
  const origin = `chrome-extension://${ID}`;
  expect(isOwnPage({ id: ID, url: `${origin}/popup.html` }, ID, origin)).toBe(true);
  expect(
    isOwnPage({ id: ID, url: `${origin}/sidepanel.html?window=1`, tab: { id: 1, windowId: 1 } }, ID, origin),
  ).toBe(true);
  expect(isOwnPage(overlay, ID, origin)).toBe(false);
  expect(isOwnPage({ id: 'other', url: `${origin}/popup.html` }, ID, origin)).toBe(false);
  expect(isOwnPage({ id: ID, url: `https://evil.example/?${origin}/` }, ID, origin)).toBe(false);
  expect(isOwnPage({ id: ID, url: `${origin}.evil.example/` }, ID, origin)).toBe(false);
});

const origin = `chrome-extension://${ID}`;
const card: Sender = { id: ID, url: `${origin}/card.html`, frameId: 4, tab: { id: 3, windowId: 5 } };

test('the card is known as a frame inside a tab, and is no page of ours that may ask for more', () => {
  expect(cardSender(card, ID, origin)).toEqual({ tabId: 3, windowId: 5, frameId: 4 });
  expect(isOwnPage(card, ID, origin)).toBe(false);
  expect(isOwnPage({ ...card, url: `${origin}/card.html?a#b` }, ID, origin)).toBe(false);
});

test.each<[string, Partial<Sender>]>([
  ['another extension', { id: 'ponmlkjihgfedcba' }],
  ['the card as a page of its own', { frameId: 0 }],
  ['another page of ours', { url: `${origin}/popup.html` }],
  ['the page around it', { url: 'https://bbs.example.com:8443/card.html' }],
  ['no tab', { tab: undefined }],
])('%s is not the card', (_name, change) => {
  expect(cardSender({ ...card, ...change }, ID, origin)).toBeNull();
});
