import { useLocation } from 'preact-iso';
import type { SeriesCard } from '../../../shared/contract/numbers.ts';
import { addDays } from '../../../shared/measures/days.ts';
import { addMonths, monthOf, monthPeriod, type Period } from '../../app/calendar.ts';
import { formatList } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';
import { Icon } from '../../parts/icon.tsx';
import { Popover } from '../../parts/popover.tsx';
import { Question } from '../../parts/question.tsx';
import { Segmented } from '../../parts/segmented.tsx';

const MOST_RIVALS = 5;

interface Props {
  view: Chosen;
  /** Of the series on the page, which has no card where no post names the place or the topic asked for. */
  name: string | undefined;
  cards: readonly SeriesCard[];
}

/** What the report is about: series, period, comparison, topic, reading, place, rivals. */
export function Builder({ view, name: shown, cards }: Props) {
  const name = cards.find(({ series }) => series === view.series)?.name ?? shown ?? view.series;
  const to = (more: Partial<Chosen>) => hrefOf('/report', { ...view, ...more });
  const month = monthOf(view.period);
  return (
    <section class="report-builder" aria-label={t('dashboard.report.build')}>
      <Question path="/report" view={view}>
        <Popover
          class="button"
          face={
            <>
              <span class="unseen">{t('dashboard.report.series')} </span>
              <strong>{name ?? t('dashboard.report.series')}</strong>
              <Icon name="down" size={12} />
            </>
          }
        >
          {(close) => (
            <ul class="menu">
              {cards.map((card) => (
                <li key={card.series}>
                  <a
                    href={to({ series: card.series, rivals: undefined })}
                    aria-current={card.series === view.series ? 'true' : undefined}
                    onClick={close}
                  >
                    {card.name} <span class="quiet">{card.brand}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Popover>
        <Segmented
          label={t('dashboard.report.span.label')}
          current={month === null ? (isQuarter(view.period) ? 'quarter' : 'days') : 'month'}
          choices={[
            {
              key: 'month',
              label: t('dashboard.report.span.month'),
              href: to({ period: monthPeriod(view.period.to.slice(0, 7)) }),
            },
            {
              key: 'quarter',
              label: t('dashboard.report.span.quarter'),
              href: to({ period: quarterOf(view.period.to) }),
            },
          ]}
        />
        {view.series !== undefined && <Rivals view={view} cards={cards} />}
        <button type="button" class="button" onClick={() => window.print()}>
          {t('dashboard.report.print')}
        </button>
      </Question>
    </section>
  );
}

/** The whole quarter a day lies in. */
function quarterOf(day: string): Period {
  const month = Number(day.slice(5, 7));
  const first = `${addMonths(day, -((month - 1) % 3))}-01`;
  return { from: first, to: addDays(`${addMonths(first, 3)}-01`, -1) };
}

function isQuarter(period: Period): boolean {
  const whole = quarterOf(period.to);
  return whole.from === period.from && whole.to === period.to;
}

/** Up to five series beside it; none chosen: the loudest. */
function Rivals({ view, cards }: Omit<Props, 'name'>) {
  const { route } = useLocation();
  const others = cards.filter(({ series }) => series !== view.series);
  const chosen = view.rivals?.split(',') ?? [];
  const names = others.filter(({ series }) => chosen.includes(series)).map((card) => card.name);
  return (
    <Popover
      class={`button${chosen.length > 0 ? ' chosen' : ''}`}
      face={
        <>
          {t('dashboard.report.rivals')}{' '}
          {names.length > 0 ? formatList(names) : t('dashboard.report.rivalsLoudest')}
          <Icon name="down" size={12} />
        </>
      }
    >
      {(close) => (
        <form
          class="fields"
          onSubmit={(event) => {
            event.preventDefault();
            const named = new FormData(event.currentTarget).getAll('rival').slice(0, MOST_RIVALS);
            close();
            route(hrefOf('/report', { ...view, rivals: named.join(',') || undefined }));
          }}
        >
          {others.map((card) => (
            <label key={card.series} class="option">
              <input
                type="checkbox"
                name="rival"
                value={card.series}
                defaultChecked={chosen.includes(card.series)}
              />
              {card.name} <span class="quiet">{card.brand}</span>
            </label>
          ))}
          <button type="submit" class="button primary">
            {t('dashboard.report.rivalsApply')}
          </button>
        </form>
      )}
    </Popover>
  );
}
