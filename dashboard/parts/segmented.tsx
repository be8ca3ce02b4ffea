import type { ComponentChildren } from 'preact';

export interface Choice {
  key: string;
  label: ComponentChildren;
  /** Where this choice lies; choices of an address are links, so they open in a new tab too. */
  href: string;
}

/** A row of views of the same thing, one of them current. */
export function Segmented({
  label,
  choices,
  current,
}: {
  label: string;
  choices: Choice[];
  current: string;
}) {
  return (
    <nav class="segmented" aria-label={label}>
      {choices.map(({ key, label: text, href }) => (
        <a key={key} href={href} aria-current={key === current ? 'true' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}

/** The same look for a setting that is not part of the address. */
export function Toggle<T extends string>(props: {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChoose: (value: T) => void;
}) {
  return (
    <fieldset class="segmented" aria-label={props.label}>
      {props.options.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.value}
          onClick={() => props.onChoose(value)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
