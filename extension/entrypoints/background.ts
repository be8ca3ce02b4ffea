import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerCard } from '../background/answer-card.ts';
import { answerOverlay } from '../background/answer-overlay.ts';
import { answerPages } from '../background/answer-pages.ts';
import { askAgainEverywhere } from '../background/ask-again.ts';
import { dropForumsWithoutPermission, enableWantedForum, registerForums } from '../background/forums.ts';
import { checkConnection, RETRY_ALARM } from '../background/monitor/ask.ts';
import { shutStorageToPages } from '../background/stored.ts';

/** What went wrong in our own workings, without any data of pages or customers. */
const complain = (error: unknown) =>
  console.error('Chesheng:', error instanceof Error ? error.message : 'unknown');

const run = (work: () => Promise<unknown>) => () => {
  work().catch(complain);
};

export default defineBackground(() => {
  answerOverlay();
  answerCard();
  answerPages();
  run(shutStorageToPages)();
  browser.runtime.onInstalled.addListener(run(registerForums));
  browser.runtime.onStartup.addListener(run(registerForums));
  browser.permissions.onAdded.addListener(run(enableWantedForum));
  browser.permissions.onRemoved.addListener(run(dropForumsWithoutPermission));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name !== RETRY_ALARM) return;
    run(async () => {
      if (await checkConnection()) await askAgainEverywhere();
    })();
  });
});
