import { useState } from 'preact/hooks';
import type { CustomerCard, TimelineItem } from '../../../shared/contract/customers.ts';
import { Timeline } from '../../../shared/ui/customer/timeline.tsx';
import { t } from '../../app/text.ts';
import { voice } from '../../app/voice.ts';
import { Toggle } from '../../parts/segmented.tsx';

type Shown = 'all' | 'visits' | 'posts';
const CHOICES: readonly Shown[] = ['all', 'visits', 'posts'];

/** Visits have a list of their own, which the posts of an owner who writes every day do not push out. */
const itemsOf = ({ timeline, visits }: CustomerCard): Record<Shown, TimelineItem[]> => ({
  all: timeline,
  visits: visits.map((visit) => ({ kind: 'visit', day: visit.day, visit })),
  posts: timeline.filter(({ kind }) => kind === 'post'),
});

/** As many as the server sends. */
const MOST = 200;
/** Shown at first, and again with each press: some owners write every day. */
const STEP = 30;

/** Everything that happened with this customer, newest first, or only visits or posts of it. */
export function History({ card, postHref }: { card: CustomerCard; postHref: (id: number) => string }) {
  const [shown, setShown] = useState<Shown>('all');
  const [length, setLength] = useState(STEP);
  const lists = itemsOf(card);
  const items = lists[shown];
  return (
    <section class="box customer-history" aria-labelledby="history">
      <header class="row spread wrap">
        <h2 id="history">{t('dashboard.customers.history')}</h2>
        <Toggle
          label={t('dashboard.customers.historyShow')}
          value={shown}
          options={CHOICES.map((value) => ({
            value,
            label: t(`dashboard.customers.show.${value}`, { count: lists[value].length }),
          }))}
          onChoose={(choice) => {
            setShown(choice);
            setLength(STEP);
          }}
        />
      </header>
      {card.masked.includes('visits') && <p class="note wait">{t('dashboard.customers.visitsHidden')}</p>}
      <Timeline items={items.slice(0, length)} voice={voice} postHref={postHref} />
      {items.length > length && (
        <button type="button" class="button" onClick={() => setLength(length + STEP)}>
          {t('dashboard.posts.more')}
        </button>
      )}
      {items.length <= length && shown !== 'visits' && card.timeline.length >= MOST && (
        <p class="quiet small">{t('dashboard.customers.historyMost')}</p>
      )}
    </section>
  );
}
