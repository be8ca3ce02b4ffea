import type { DriftView } from '../../../shared/contract/quality.ts';
import { formatPeriod, formatShortDay } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Panel } from '../../parts/panel.tsx';
import { percent } from './words.ts';

const WIDTH = 220;
const HEIGHT = 44;

/** Week by week what the model says, and whether that has left what it was used to. */
export function DriftPanel({ drift }: { drift: DriftView }) {
  const { weeks, posts, measures, reference } = drift;
  const moved = measures.filter((each) => each.moved);
  const name = (measure: DriftView['measures'][number]['measure']) =>
    t(`dashboard.quality.drifting.${measure}`);
  const empty = posts.every((n) => n === 0);
  return (
    <Panel
      class="drift"
      title={t('dashboard.quality.drift')}
      busy={false}
      table={
        empty
          ? null
          : {
              head: [
                t('dashboard.quality.week'),
                t('words.measures.posts'),
                ...measures.map(({ measure }) => name(measure)),
              ],
              rows: weeks.map((week, n) => [
                { text: formatShortDay(week) },
                { text: `${posts[n] ?? 0}` },
                ...measures.map(({ shares }) => ({ text: percent(shares[n] ?? null) })),
              ]),
            }
      }
      lead={
        <>
          <p class="quiet small">
            {t('dashboard.quality.driftNote', { period: formatPeriod(reference) })}{' '}
            {drift.young && t('dashboard.quality.driftYoung')} <span>{drift.version}</span>
          </p>
          {empty ? (
            <p>{t('dashboard.quality.noDrift')}</p>
          ) : measures.every((each) => each.reference === null) ? (
            <p>{t('dashboard.quality.tooFew')}</p>
          ) : moved.length === 0 ? (
            <p>{t('dashboard.quality.steady')}</p>
          ) : (
            <ul>
              {moved.map(({ measure, reference: was, recent }) => (
                <li key={measure}>
                  {t('dashboard.quality.moved', {
                    what: name(measure),
                    before: percent(was, 1),
                    now: percent(recent, 1),
                  })}
                </li>
              ))}
            </ul>
          )}
        </>
      }
    >
      {!empty && (
        <ul class="drift-lines">
          {measures.map(({ measure, shares, recent, moved: left }) => (
            <li key={measure} class={left ? 'moved' : ''}>
              <span>{name(measure)}</span>
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" preserveAspectRatio="none">
                <path d={lineOf(shares)} />
              </svg>
              <b>{percent(recent, 1)}</b>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** From 0 to the highest week; a week without posts breaks the line. */
function lineOf(shares: readonly (number | null)[]): string {
  const most = Math.max(...shares.map((share) => share ?? 0)) || 1;
  let pen = 'M';
  return shares
    .flatMap((share, n) => {
      if (share === null) {
        pen = 'M';
        return [];
      }
      const x = (n / Math.max(1, shares.length - 1)) * WIDTH;
      const step = `${pen}${x.toFixed(1)} ${(HEIGHT - 2 - (share / most) * (HEIGHT - 4)).toFixed(1)}`;
      pen = 'L';
      return [step];
    })
    .join('');
}
