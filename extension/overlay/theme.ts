/** Relative luminance (WCAG 2) of sRGB channels 0–255. */
function luminance(red: number, green: number, blue: number): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Whether a computed background colour is dark; null when it lets what lies behind shine through. */
export function isDark(color: string): boolean | null {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith('rgb') || red === undefined || green === undefined || blue === undefined) return null;
  return alpha < 0.5 ? null : luminance(red, green, blue) < 0.18;
}

/** The scheme that is readable at this place of the page: that of the nearest background behind it. */
export function schemeAt(element: Element): 'light' | 'dark' {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const dark = isDark(getComputedStyle(at).backgroundColor);
    if (dark !== null) return dark ? 'dark' : 'light';
  }
  return getComputedStyle(document.documentElement).colorScheme.startsWith('dark') ? 'dark' : 'light';
}

/** Where pages keep the theme a person has chosen. */
const THEME_ATTRIBUTES = ['class', 'style', 'data-theme', 'data-color-scheme', 'data-bs-theme'];

/** Calls back when the page may have gone from light to dark or back. */
export function watchTheme(document: Document, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributes: true, attributeFilter: THEME_ATTRIBUTES });
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
