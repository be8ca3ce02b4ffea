const TOKENS = {
  ink: 'ink',
  quiet: 'ink-3',
  border: 'border',
  raised: 'raised',
  heat: 'heat',
  heatChosen: 'heat-chosen',
  accent: 'accent',
  negative: 'negative',
  complaint: 'complaint',
} as const;

export type Look = Record<keyof typeof TOKENS | 'font', string>;

/** The tokens as the page resolves them now, dark or light. */
export function lookOf(place: HTMLElement): Look {
  const probe = document.createElement('span');
  place.append(probe);
  const read = (name: keyof typeof TOKENS) => {
    probe.style.color = `var(--${TOKENS[name]})`;
    return getComputedStyle(probe).color;
  };
  const found: Look = {
    // By name: the library measures words with it, and 'inherit' would measure another font.
    font: getComputedStyle(place).fontFamily,
    ink: read('ink'),
    quiet: read('quiet'),
    border: read('border'),
    raised: read('raised'),
    heat: read('heat'),
    heatChosen: read('heatChosen'),
    accent: read('accent'),
    negative: read('negative'),
    complaint: read('complaint'),
  };
  probe.remove();
  return found;
}
