import { useState } from 'preact/hooks';
import { t } from '../app/text.ts';
import { Icon } from './icon.tsx';

/** Copies and says so. Without a clipboard (plain http on another machine) it says that instead. */
export function CopyButton({ text, label }: { text: () => string; label: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
    } catch {
      setState('failed');
    }
    setTimeout(() => setState('ready'), 2500);
  };
  const words = { ready: label, copied: t('dashboard.copied'), failed: t('dashboard.copyFailed') };
  return (
    <button type="button" class="button" onClick={copy}>
      <Icon name={state === 'copied' ? 'tick' : 'copy'} size={14} />
      <span aria-live="polite">{words[state]}</span>
    </button>
  );
}
