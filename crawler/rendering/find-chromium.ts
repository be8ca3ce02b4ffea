import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where systems put it; the last is where Playwright would have installed one. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  chromium.executablePath(),
];

/** The Chromium pages are rendered with: the one named, else the first found; null when there is none. */
export const findChromium = (named: string | undefined): string | null =>
  (named === undefined ? PLACES : [named]).find((place) => existsSync(place)) ?? null;
