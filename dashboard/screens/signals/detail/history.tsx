import { MONITOR_REASONS, type SignalStep } from '../../../../shared/contract/signals.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import { formatDecimal, formatInstant } from '../../../app/format.ts';
import { locale, t } from '../../../app/text.ts';

/** Who set which status, why, and what the figures were then; the newest first. */
export function History({ steps }: { steps: readonly SignalStep[] }) {
  return (
    <section class="box signal-history" aria-labelledby="signal-history">
      <h2 id="signal-history">{t('dashboard.signals.history.title')}</h2>
      <ol>
        {steps.map((step, index) => (
          <li key={index}>
            <p>
              <b>
                {step.from !== null && `${t(`dashboard.reportFiles.signal.statuses.${step.from}`)} → `}
                {t(`dashboard.reportFiles.signal.statuses.${step.to}`)}
              </b>{' '}
              <span class="quiet small">
                {step.by ?? t('dashboard.alerts.monitor')} · {formatInstant(step.at)}
              </span>
            </p>
            <p class="signal-reason">{reasonOf(step)}</p>
            <p class="quiet small">{figuresOf(step)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A colleague's own words stand as they are. */
function reasonOf({ by, reason }: SignalStep): string {
  const known = MONITOR_REASONS.find((each) => each === reason);
  return by === null && known ? t(`dashboard.signals.history.${known}`) : reason;
}

const figuresOf = ({ figures: { seen, expected, posts, claims, nature } }: SignalStep): string =>
  t('dashboard.signals.history.figures', {
    nature: t(`dashboard.reportFiles.signal.natures.${nature}`),
    seen: formatCount(seen, locale.value),
    expected: formatDecimal(expected),
    posts: formatCount(posts, locale.value),
    claims: formatCount(claims, locale.value),
  });
