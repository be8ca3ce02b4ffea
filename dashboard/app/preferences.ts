import { effect, signal } from '@preact/signals';
import type { Locale } from './text.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const LOCALES = ['zh-CN', 'en'] as const satisfies readonly Locale[];

function stored<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  const value = localStorage.getItem(key);
  return allowed.find((each) => each === value);
}

/** Light, dark, or what the system says. */
export const theme = signal<Theme>(stored('theme', THEMES) ?? 'system');

/** Chinese unless the browser asks for something else first. */
export const language = signal<Locale>(
  stored('language', LOCALES) ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'),
);

effect(() => {
  document.documentElement.dataset.theme = theme.value;
});

/** Kept in this browser, and only what a person chose: who chose nothing goes on following browser and system. */
export function chooseTheme(chosen: Theme): void {
  localStorage.setItem('theme', chosen);
  theme.value = chosen;
}

/** See `chooseTheme`. */
export function chooseLanguage(chosen: Locale): void {
  localStorage.setItem('language', chosen);
  language.value = chosen;
}
