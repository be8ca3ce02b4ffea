import type { Page } from 'playwright-core';

/** Goes from the front page of the first forum to a thread as a visitor does: the board, its pages, the title. */
export async function walkTo(page: Page, thread: { board: string; title: string }): Promise<void> {
  await page.getByRole('link', { name: thread.board, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: thread.board }).waitFor();
  const title = page.getByRole('link', { name: thread.title, exact: true });
  const next = page.getByRole('link', { name: '下一页' }).first();
  while ((await title.count()) === 0) await next.click();
  await title.click();
  await page.getByRole('heading', { level: 1, name: thread.title }).waitFor();
}
