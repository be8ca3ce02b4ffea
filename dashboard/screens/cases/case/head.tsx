import type { CaseView } from '../../../../shared/contract/cases.ts';
import { t } from '../../../app/text.ts';
import { CaseChips } from '../chips.tsx';
import { Clock } from '../clock.tsx';
import type { Doing } from './doing.ts';

interface Props {
  of: CaseView;
  works: boolean;
  busy: boolean;
  onDo: (doing: Doing) => void;
  onStart: () => void;
}

const DEEDS = [
  { doing: 'noted', key: 'n' },
  { doing: 'called', key: 'c' },
  { doing: 'replied', key: 'r' },
  { doing: 'promised', key: 'p' },
  { doing: 'compensated', key: null },
  { doing: 'tier', key: null },
  { doing: 'kind', key: null },
] as const;

/** What the case is, until when something is due, and everything that may be done now. */
export function CaseHead({ of, works, busy, onDo, onStart }: Props) {
  const may = new Set(of.moves);
  return (
    <header class="box case-head">
      <div class="row wrap spread">
        <h1>
          <span class="quiet">#{of.id}</span> {of.title}
        </h1>
        <Clock due={of.due} />
      </div>
      <p class="row wrap">
        <span class="state">{t(`dashboard.cases.states.${of.state}`)}</span>
        <CaseChips of={of} />
      </p>
      {works && (
        <div class="row wrap" role="toolbar" aria-label={t('dashboard.cases.actions')}>
          {may.has('assign') && (
            <button type="button" class="button primary" onClick={() => onDo('assign')}>
              {t('dashboard.cases.moves.assign')} <kbd>a</kbd>
            </button>
          )}
          {may.has('start') && (
            <button type="button" class="button primary" disabled={busy} onClick={onStart}>
              {t('dashboard.cases.moves.start')} <kbd>s</kbd>
            </button>
          )}
          {of.state !== 'closed' &&
            DEEDS.map(({ doing, key }) => (
              <button key={doing} type="button" class="button" onClick={() => onDo(doing)}>
                {t(`dashboard.cases.do.${doing}`)}
                {key && (
                  <>
                    {' '}
                    <kbd>{key}</kbd>
                  </>
                )}
              </button>
            ))}
          {may.has('reassign') && (
            <button type="button" class="button" onClick={() => onDo('assign')}>
              {t('dashboard.cases.moves.reassign')} <kbd>a</kbd>
            </button>
          )}
          {may.has('close') && (
            <button type="button" class="button primary" onClick={() => onDo('close')}>
              {t('dashboard.cases.moves.close')}
            </button>
          )}
          {may.has('reopen') && (
            <button type="button" class="button" onClick={() => onDo('reopen')}>
              {t('dashboard.cases.moves.reopen')}
            </button>
          )}
        </div>
      )}
    </header>
  );
}
