import { type Catalogue, type Locale, showCatalogue } from './text.ts';

const loaders: Record<Locale, () => Promise<{ default: Catalogue }>> = {
  'zh-CN': () => import('virtual:messages/zh_CN'),
  en: () => import('virtual:messages/en'),
};

/** Loads a language and shows it. Rejects when its file cannot be fetched; the language before stays. */
export async function showLanguage(wanted: Locale): Promise<void> {
  const { default: messages } = await loaders[wanted]();
  showCatalogue(wanted, messages);
  document.documentElement.lang = wanted;
}
