import { useState } from 'preact/hooks';
import type { Countermeasure, SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import { formatInstant } from '../../../app/format.ts';
import { me } from '../../../app/session.ts';
import { t } from '../../../app/text.ts';
import { Icon } from '../../../parts/icon.tsx';
import { decides } from '../kinds.ts';
import { checkSentence } from './check-sentence.ts';
import { AddCountermeasure, RemoveCountermeasure } from './countermeasure-dialogs.tsx';

/** What was changed in production, from which build date on, and whether claims went down with it. */
export function Countermeasures({ of, onChange }: { of: SignalDetail; onChange: () => void }) {
  const { signal, countermeasures, versions } = of;
  const [open, setOpen] = useState<'add' | Countermeasure | null>(null);
  const may = decides(me.value?.role);
  const close = () => setOpen(null);
  const done = () => {
    close();
    onChange();
  };
  return (
    <section class="box signal-measures" aria-labelledby="measures">
      <header class="row spread wrap">
        <h2 id="measures">{t('dashboard.signals.measures.title')}</h2>
        {may && (
          <button type="button" class="button plain no-print" onClick={() => setOpen('add')}>
            <Icon name="plus" size={14} />
            {t('dashboard.signals.measures.add')}
          </button>
        )}
      </header>
      {countermeasures.length === 0 && <p class="quiet">{t('dashboard.signals.measures.none')}</p>}
      <ul>
        {countermeasures.map((measure) => (
          <li key={measure.id}>
            <p class="row spread">
              <b>{measure.what}</b>
              {may && (
                <button
                  type="button"
                  class="button plain icon-only no-print"
                  aria-label={t('dashboard.signals.measures.remove', { what: measure.what })}
                  onClick={() => setOpen(measure)}
                >
                  <Icon name="close" size={12} />
                </button>
              )}
            </p>
            <p>
              <span class={`chip verdict-${measure.check.verdict}`}>
                {t(`dashboard.reportFiles.signal.verdicts.${measure.check.verdict}`)}
              </span>{' '}
              {checkSentence(measure)}
            </p>
            <p class="quiet small">
              {measure.by} · {formatInstant(measure.at)}
            </p>
          </li>
        ))}
      </ul>
      {countermeasures.length > 0 && <p class="quiet small versions">{versions.fixCheck}</p>}
      {open === 'add' && <AddCountermeasure signal={signal.id} onDone={done} onClose={close} />}
      {open !== null && open !== 'add' && (
        <RemoveCountermeasure signal={signal.id} measure={open} onDone={done} onClose={close} />
      )}
    </section>
  );
}
