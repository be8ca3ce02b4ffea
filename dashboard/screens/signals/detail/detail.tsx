import { useCallback, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { cellName } from '../../../../shared/catalogue/cell-name.ts';
import type { SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import { getSignal } from '../../../api/signals.ts';
import { formatDay } from '../../../app/format.ts';
import { useLoad } from '../../../app/load.ts';
import { spoken, t } from '../../../app/text.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Empty, Skeleton, TroubleNote } from '../../../parts/notice.tsx';
import { usePaper } from '../../../parts/paper.ts';
import { hrefOfAsked } from '../asked.ts';
import { Breakdowns } from './breakdowns.tsx';
import { Countermeasures } from './countermeasures.tsx';
import { Evidence } from './evidence.tsx';
import { Head } from './head.tsx';
import { History } from './history.tsx';
import { Repeat } from './repeat.tsx';
import { Sisters } from './sisters.tsx';
import { Statistics } from './statistics.tsx';
import { WeeksPanel } from './weeks-panel.tsx';

/** One signal, whole: what an engineer needs to decide whether to pull parts (`print=1`: the page alone, for paper). */
export function SignalPage() {
  const { params } = useRoute();
  const { query } = useLocation();
  const id = /^[1-9]\d{0,9}$/.test(params.id ?? '') ? Number(params.id) : null;
  const { value, trouble, loading, reload } = useLoad(id === null ? null : `signal ${id}`, (signal) =>
    getSignal(id ?? 0, signal),
  );
  const printed = query.print === '1';
  const unknown = id === null || (trouble?.kind === 'problem' && trouble.status === 404);
  const name = value && cellName(value.signal.cell, value.signal.phrase, spoken());
  const board = hrefOfAsked({ status: value?.signal.status ?? 'new', sort: 'weight' });
  return (
    <>
      <title>{`${name ?? t('dashboard.nav.signals')} · 车声`}</title>
      {!printed && (
        <p class="way-back">
          <a href={board}>
            <Icon name="left" size={14} /> {t('dashboard.nav.signals')}
          </a>
        </p>
      )}
      {unknown && (
        <Empty title={t('dashboard.signals.unknown')}>
          <a class="button" href="/signals">
            {t('dashboard.nav.signals')}
          </a>
        </Empty>
      )}
      {trouble && !unknown && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && id !== null && <Skeleton rows={6} tall />}
      {value && <Sheet key={value.signal.id} of={value} busy={loading} printed={printed} onChange={reload} />}
    </>
  );
}

interface Props {
  of: SignalDetail;
  busy: boolean;
  printed: boolean;
  onChange: () => void;
}

/** `data-ready` tells a printer that the chart is drawn and the reports are there. */
function Sheet({ of, busy, printed, onChange }: Props) {
  const { signal, versions } = of;
  const [drawn, setDrawn] = useState(false);
  const [read, setRead] = useState(false);
  const footer = t('dashboard.signals.footer', {
    signal: `${signal.seriesName} ${cellName(signal.cell, signal.phrase, spoken())}`,
    status: t(`dashboard.reportFiles.signal.statuses.${signal.status}`),
    day: formatDay(signal.evaluatedOn),
    versions: [versions.verdict, versions.disproportion, versions.fixCheck].join(' · '),
  });
  usePaper(footer, printed);
  return (
    <article
      class={`signal-page${busy ? ' stale' : ''}`}
      aria-busy={busy}
      data-ready={!busy && drawn && read ? 'true' : 'false'}
      data-footer={footer}
    >
      <Head of={of} onChange={onChange} />
      <div class="signal-main">
        <WeeksPanel of={of} onDrawn={useCallback(() => setDrawn(true), [])} />
        <Evidence of={of} printed={printed} onShown={useCallback(() => setRead(true), [])} />
        <Breakdowns of={of} whole={printed} />
      </div>
      <div class="signal-side">
        <History steps={of.history} />
        <Countermeasures of={of} onChange={onChange} />
        <Statistics of={of} whole={printed} />
        <Repeat of={of} whole={printed} />
        <Sisters of={of} />
      </div>
    </article>
  );
}
