import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';

/** Searches on Enter; "/" from anywhere on the page goes into it. */
export function SearchBox({ value, onSearch }: { value: string; onSearch: (q: string | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
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
