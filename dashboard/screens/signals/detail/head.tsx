import { useState } from 'preact/hooks';
import { cellName } from '../../../../shared/catalogue/cell-name.ts';
import type { SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import { formatDay, formatDecimal, formatInstant } from '../../../app/format.ts';
import { me } from '../../../app/session.ts';
import { formatPercent } from '../../../app/share.ts';
import { locale, spoken, t } from '../../../app/text.ts';
import { hrefOf } from '../../../app/view.ts';
import { decides, ratioOf } from '../kinds.ts';
import { reportsHref } from '../links.ts';
import { Marks } from '../marks.tsx';
import { weeksOf, whySentence } from '../sentence.ts';
import { SignalFiles } from './files.tsx';
import { SetStatus } from './set-status.tsx';

interface Props {
  of: SignalDetail;
  onChange: () => void;
}

/** What it is, how it stands, why it is here, the figures in a row; and what can be done about it. */
export function Head({ of: { signal, cases }, onChange }: Props) {
  const { series, seriesName, brand, cell, phrase, status, figures, setBy, setAt, evaluatedOn } = signal;
  const [deciding, setDeciding] = useState(false);
  return (
    <header class="box signal-top">
      <div class="row spread wrap">
        <h1>
          {cellName(cell, phrase, spoken())}{' '}
          <a class="signal-of" href={hrefOf(`/series/${encodeURIComponent(series)}`, {})}>
            {seriesName} <span class="quiet">{brand}</span>
          </a>
        </h1>
        <div class="row wrap no-print">
          <SignalFiles signal={signal} />
          {decides(me.value?.role) && (
            <button type="button" class="button primary" onClick={() => setDeciding(true)}>
              {t('dashboard.signals.decide.title')}
            </button>
          )}
        </div>
      </div>
      <p class="row wrap">
        <span class={`chip status-${status}`}>{t(`dashboard.reportFiles.signal.statuses.${status}`)}</span>
        <Marks signal={signal} />
        <span class="quiet small">
          {setBy !== null && setAt !== null
            ? t('dashboard.signals.setBy', { name: setBy, at: formatInstant(setAt) })
            : t('dashboard.signals.foundOn', { day: formatDay(signal.madeOn) })}{' '}
          · {t('dashboard.signals.evaluatedOn', { day: formatDay(evaluatedOn) })}
        </span>
      </p>
      <p class="signal-said">{whySentence(figures)}</p>
      <Numbers signal={signal} cases={cases} />
      {deciding && (
        <SetStatus
          signal={signal}
          onDone={() => {
            setDeciding(false);
            onChange();
          }}
          onClose={() => setDeciding(false)}
        />
      )}
    </header>
  );
}

function Numbers({ signal, cases }: Pick<SignalDetail, 'signal' | 'cases'>) {
  const { figures } = signal;
  const { seen, expected, window, posts, claims, repairs, disproportion, falseShare, since } = figures;
  const ratio = ratioOf(figures);
  const count = (value: number) => formatCount(value, locale.value);
  return (
    <dl class="signal-numbers">
      <div>
        <dt>{t('dashboard.signals.statistics.name.expected', { weeks: weeksOf(figures) })}</dt>
        <dd>
          <a href={reportsHref(signal, window)}>{count(seen)}</a>
          <small>
            {' '}
            / {formatDecimal(expected)}
            {ratio !== null && ` ×${formatDecimal(ratio)}`}
          </small>
        </dd>
      </div>
      <div>
        <dt>{t('dashboard.signals.year.title.posts')}</dt>
        <dd>
          <a href={reportsHref(signal)}>{count(posts)}</a>
        </dd>
      </div>
      <div>
        <dt>{t('dashboard.signals.year.title.claims')}</dt>
        <dd>
          {count(claims)} <small>{t('dashboard.signals.year.repairs', { count: count(repairs) })}</small>
        </dd>
      </div>
      <div>
        <dt>{t('dashboard.signals.year.title.cases')}</dt>
        <dd>
          {count(cases.all)} <small>{t('dashboard.signals.year.open', { count: count(cases.open) })}</small>
        </dd>
      </div>
      <div>
        <dt>EB05</dt>
        <dd>{formatDecimal(disproportion.eb05)}</dd>
      </div>
      <div>
        <dt>{t('dashboard.signals.statistics.name.falseShare')}</dt>
        <dd>{formatPercent(falseShare)}</dd>
      </div>
      <div>
        <dt>{t('dashboard.signals.column.since')}</dt>
        <dd>{since === null ? '–' : <time dateTime={since}>{formatDay(since)}</time>}</dd>
      </div>
    </dl>
  );
}
