import type { Locator, Page } from 'playwright-core';

/** Opens the dashboard where everybody does and signs in by the form. */
export async function signIn(
  page: Page,
  address: string,
  who: { email: string; password: string },
): Promise<void> {
  await page.goto(address);
  await page.getByLabel('邮箱').fill(who.email);
  await page.getByLabel('密码').fill(who.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: / 的账号$/ }).waitFor();
}

/** Goes to a place by its name in the bar on top. */
export const goTo = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: place }).click();

/** Chooses a month in the picker of the screen. */
export async function chooseMonth(page: Page, year: number, month: number): Promise<void> {
  await page.getByRole('button', { name: /^\d{4}年\d+月$/ }).click();
  const back = page.getByRole('button', { name: '上一年' });
  const shown = back.locator('..').getByText(/^\d{4}$/);
  for (let now = Number(await shown.textContent()); now > year; now--) await back.click();
  await page.getByRole('button', { name: `${month}月`, exact: true }).click();
  await page.getByRole('button', { name: `${year}年${month}月`, exact: true }).waitFor();
}

/** The list of posts, when it says it holds so many. */
export async function listOf(page: Page, count: number): Promise<Locator> {
  await page.getByText(`${count} 帖`, { exact: true }).waitFor();
  const list = page.getByRole('region', { name: '帖子' });
  await list.getByRole('listitem').first().waitFor();
  return list;
}

/** Opens the first post of a list whose title reads so, and gives what stands beside the list then. */
export async function openPost(page: Page, list: Locator, title: RegExp): Promise<Locator> {
  await list.getByRole('link', { name: title }).first().click();
  const post = page.getByRole('complementary', { name: '帖子详情' });
  await post.getByRole('heading', { name: title }).waitFor();
  return post;
}

/** The number that is printed after a name: 41 in "投诉 1→41 (+40)", 276 in "负面 276 (+88%)". */
export async function numberOf(figure: Locator): Promise<number> {
  const text = (await figure.innerText()).replaceAll(',', '');
  return Number(/(\d+)(?:\s*\([^)]*\))?\s*$/.exec(text)?.[1]);
}
