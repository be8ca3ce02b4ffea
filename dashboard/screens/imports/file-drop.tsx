import { useRef, useState } from 'preact/hooks';
import type { ImportKind } from '../../../shared/contract/imports.ts';
import { formatList } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { kindName } from './kinds.ts';

/** Takes one file, dropped or chosen. */
export function FileDrop({ kinds, onFile }: { kinds: readonly ImportKind[]; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button does the same by keyboard
    <div
      class={`notice file-drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <h2>{t('dashboard.imports.drop')}</h2>
      <p>{t('dashboard.imports.dropKinds', { kinds: formatList(kinds.map(kindName)) })}</p>
      <p class="quiet small">{t('dashboard.imports.dropWhat')}</p>
      <button type="button" class="button primary" onClick={() => input.current?.click()}>
        <Icon name="imports" size={14} />
        {t('dashboard.imports.choose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('dashboard.imports.choose')}
        accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv,text/plain"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
