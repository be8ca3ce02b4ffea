import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import './page.css';

/** Fills the page, in the browser's language. */
export function show(title: string, content: ComponentChild): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.title = title;
  render(content, document.body);
}
