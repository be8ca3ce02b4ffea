import { isOurs } from './host.ts';

/** Rest after the last change before the page is read again, in milliseconds. */
const REST_MS = 100;

/** Whether a change of the page brought posts; our own elements are none of its changes. */
export function bringsPosts(records: readonly MutationRecord[], container: string): boolean {
  return records.some(({ addedNodes }) =>
    [...addedNodes].some(
      (node) =>
        node instanceof Element &&
        !isOurs(node) &&
        (node.matches(container) || node.querySelector(container) !== null),
    ),
  );
}

/** Calls back once after posts were added to the page (infinite scroll, quick reply, in-page navigation). */
export function watchPosts(
  document: Document,
  container: string,
  changed: () => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (!bringsPosts(records, container)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, REST_MS);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
