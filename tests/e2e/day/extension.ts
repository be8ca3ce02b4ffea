import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../extension/browser.ts';
import type { Person } from './people.ts';

/** Makes a key on one's own page of the dashboard and gives it to the extension, whose settings the popup opens. */
export async function pairWith(
  extension: ExtensionBrowser,
  desk: Page,
  address: string,
  who: Person,
): Promise<void> {
  await desk.getByRole('button', { name: `${who.name} 的账号` }).click();
  await desk.getByRole('link', { name: '账号', exact: true }).click();
  await desk.getByRole('textbox', { name: '名称' }).fill('办公室电脑');
  await desk.getByRole('button', { name: '生成密钥' }).click();
  const dialog = desk.getByRole('dialog');
  const key = await dialog.getByText(/^cs_\S+$/).innerText();
  await dialog.getByRole('button', { name: '我已保存' }).click();

  const popup = await extension.ownPage('popup.html');
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: '设置' }).click();
  const settings = await opened;
  await settings.getByRole('textbox', { name: '服务器地址' }).fill(address);
  await settings.getByLabel('API 密钥').fill(key);
  await settings.getByRole('button', { name: '保存并检查' }).click();
  await settings.getByText(`以 ${who.name} 的身份连接（公关）`).waitFor();
  await settings.close();
  await popup.close();
}

/** Switches the overlay on for the forum of this page. A popup in a tab of its own must look at the tab behind it. */
export async function enableHere(extension: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await extension.ownPage('popup.html');
  await page.bringToFront();
  await popup.reload();
  await popup.getByRole('button', { name: '在此论坛启用' }).click();
  await popup.getByText('已在此论坛启用').waitFor();
  await popup.close();
}
