import type { SignalRow } from '../../../shared/contract/signals.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { type Asked, fits, hrefOfAsked } from './asked.ts';
import { needsPerson, STATUSES } from './kinds.ts';

interface Props {
  /** Null: on the way, or not to be had. */
  signals: readonly SignalRow[] | null;
  /** Of a filtered board; elsewhere the whole. */
  asked?: Asked;
  current: Asked['status'] | 'words';
}

/** Between the four statuses, with how many signals each has, and the rising words. */
export function SignalTabs({ signals, asked = { status: 'new', sort: 'weight' }, current }: Props) {
  const rows = signals?.filter((row) => fits(row, asked));
  return (
    <div class="signal-tabs">
      <Segmented
        label={t('dashboard.signals.status')}
        current={current}
        choices={[
          ...STATUSES.map((status) => {
            const here = rows?.filter((row) => row.status === status);
            return {
              key: status,
              label: (
                <>
                  {t(`dashboard.reportFiles.signal.statuses.${status}`)}
                  {here && (
                    <span class={`count${here.some(needsPerson) ? ' critical' : ''}`}>
                      {formatCount(here.length, locale.value)}
                    </span>
                  )}
                </>
              ),
              href: hrefOfAsked({ ...asked, status }),
            };
          }),
          { key: 'words', label: t('dashboard.signals.words.title'), href: '/signals/words' },
        ]}
      />
    </div>
  );
}
