/** The tokens as the page resolves them now, dark or light. */
export function lookOf(place: HTMLElement) {
  return {
    // By name: the library measures words with it, and 'inherit' would measure another font.
    font: getComputedStyle(place).fontFamily,
    ...readColours(place, (read) => ({
      ink: read('ink'),
      quiet: read('ink-3'),
      border: read('border'),
      raised: read('raised'),
      heat: read('heat'),
      heatChosen: read('heat-chosen'),
      accent: read('accent'),
      negative: read('negative'),
      complaint: read('complaint'),
    })),
  };
}

export type Look = ReturnType<typeof lookOf>;

/** The colours of so many series side by side, as the page resolves them now. */
export const seriesColours = (place: HTMLElement, count: number): string[] =>
  readColours(place, (read) => Array.from({ length: count }, (_, i) => read(`series-${i + 1}`)));

/** Lets `choose` read colour tokens by name, on a probe that is gone afterwards. */
function readColours<Chosen>(
  place: HTMLElement,
  choose: (read: (token: string) => string) => Chosen,
): Chosen {
  const probe = document.createElement('span');
  place.append(probe);
  const chosen = choose((token) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return chosen;
}
