import { browser } from 'wxt/browser';

export interface ThisPage {
  origin: string;
  /** Engine of the forum, or null when no site file knows the page. */
  engine: string | null;
}

/** The page the person looks at, probed once; null for pages no extension may read. */
export async function thisPage(): Promise<ThisPage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url === undefined || !/^https?:/.test(tab.url)) return null;
  const { origin } = new URL(tab.url);
  try {
    const [probe] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['/probe.js'],
    });
    return { origin, engine: typeof probe?.result === 'string' ? probe.result : null };
  } catch {
    // The browser keeps some pages to itself (its web store, policy-blocked hosts).
    return null;
  }
}
