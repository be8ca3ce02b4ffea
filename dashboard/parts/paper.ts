import { useEffect } from 'preact/hooks';
import { chooseTheme, theme } from '../app/preferences.ts';

/**
 * What the printed pages carry: the footer with the number of the page. A sheet of our own, since the page's policy allows no
 * style in its markup. `printed`: the page was opened for paper, so it is drawn light from the start.
 */
export function usePaper(footer: string, printed: boolean): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const line = 'color: #55555f; font-size: 8pt;';
    sheet.replaceSync(
      `@page { @bottom-left { content: ${JSON.stringify(footer)}; ${line} }
        @bottom-right { content: counter(page) " / " counter(pages); ${line} } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [footer]);
  useEffect(() => {
    document.documentElement.classList.toggle('printed', printed);
    if (printed && theme.value !== 'light') chooseTheme('light');
  }, [printed]);
}
