import { useRef } from 'preact/hooks';
import { usePageKeys } from '../../app/keys.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';

/** Searches on Enter; "/" from anywhere on the page goes into it. */
export function SearchBox({ value, onSearch }: { value: string; onSearch: (q: string | undefined) => void }) {
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
          maxLength={100}
          aria-label={t('dashboard.posts.search')}
          placeholder={t('dashboard.posts.searchHint')}
          // The browser's own "x" empties the box and says so with this event.
          onInput={(event) => event.currentTarget.value === '' && value !== '' && onSearch(undefined)}
        />
      </form>
    </search>
  );
}
