import { effect, signal } from '@preact/signals';
import type { Locale } from './text.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const LOCALES = ['zh-CN', 'en'] as const satisfies readonly Locale[];

function stored<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  const value = localStorage.getItem(key);
  return allowed.find((each) => each === value);
}

/** Light, dark, or what the system says. Kept in this browser. */
export const theme = signal<Theme>(stored('theme', THEMES) ?? 'system');

/** Chinese unless the browser asks for something else first. */
export const language = signal<Locale>(
  stored('language', LOCALES) ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'),
);

effect(() => {
  localStorage.setItem('theme', theme.value);
  document.documentElement.dataset.theme = theme.value;
});

effect(() => {
  localStorage.setItem('language', language.value);
});
