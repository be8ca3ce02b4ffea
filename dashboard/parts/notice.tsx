import type { ComponentChildren } from 'preact';
import type { Trouble } from '../api/request.ts';
import { t } from '../app/text.ts';
import { Icon } from './icon.tsx';

/** Grey bars where text will stand. */
export function Skeleton({ rows = 3, tall = false }: { rows?: number; tall?: boolean }) {
  return (
    <div class={`skeleton${tall ? ' tall' : ''}`} role="status" aria-label={t('dashboard.state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} />
      ))}
    </div>
  );
}

/** Nothing here yet, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="notice">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** What went wrong and how to mend it. */
export function TroubleNote({ trouble, onRetry }: { trouble: Trouble; onRetry?: () => void }) {
  if (trouble.kind === 'refused') {
    return (
      <div class="notice" role="alert">
        <h2>{t('dashboard.state.refused')}</h2>
        <p>{t('dashboard.state.refusedMend')}</p>
      </div>
    );
  }
  const offline = trouble.kind === 'offline';
  return (
    <div class="notice alarm" role="alert">
      <h2>
        <Icon name="alarm" />
        {offline ? t('dashboard.state.offline') : t('dashboard.state.failed')}
      </h2>
      <p>{offline ? t('dashboard.state.offlineMend') : trouble.detail || t('dashboard.state.failedMend')}</p>
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {t('dashboard.state.retry')}
        </button>
      )}
    </div>
  );
}
