import { useRef } from 'preact/hooks';
import { usePageKeys } from '../app/keys.ts';
import { Icon } from './icon.tsx';

interface Props {
  value: string;
  label: string;
  /** What may be typed, shown in the empty box. */
  hint: string;
  minLength?: number;
  maxLength: number;
  onSearch: (q: string | undefined) => void;
}

/** Searches on Enter; "/" from anywhere on the page goes into it. */
export function SearchBox({ value, label, hint, minLength, maxLength, onSearch }: Props) {
  const input = useRef<HTMLInputElement>(null);
  usePageKeys({ '/': () => input.current?.focus() });
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(input.current?.value.trim() || undefined);
        }}
      >
        <Icon name="search" size={14} />
        <input
          ref={input}
          key={value}
          type="search"
          defaultValue={value}
          minLength={minLength}
          maxLength={maxLength}
          aria-label={label}
          placeholder={hint}
          // The browser's own "x" empties the box and says so with this event.
          onInput={(event) => event.currentTarget.value === '' && value !== '' && onSearch(undefined)}
        />
      </form>
    </search>
  );
}
