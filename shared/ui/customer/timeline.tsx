import type { TimelineItem } from '../../contract/customers.ts';
import { PolarityBadge } from '../polarity-badge.tsx';
import { VisitWork, visitKind } from './visit.tsx';
import type { Voice } from './voice.ts';

interface Props {
  items: readonly TimelineItem[];
  voice: Voice;
  /** Where a post is opened; its own forum when left out. */
  postHref?: (postId: number) => string;
}

/** Everything dated of one customer, in the order given, a heading per year. */
export function Timeline({ items, voice, postHref }: Props) {
  if (items.length === 0) return <p class="withheld">{voice.say('words.customer.timeline.none')}</p>;
  return (
    <>
      {byYear(items).map(({ year, items: ofYear }) => (
        <section key={year} class="timeline-year" aria-label={year}>
          <h3>{year}</h3>
          <ol class="timeline">
            {ofYear.map((item, index) => (
              <li key={index} class={`timeline-${item.kind}`}>
                <time dateTime={item.day}>{voice.day(item.day)}</time>
                <div>
                  <Happening item={item} voice={voice} {...(postHref && { postHref })} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Happening({ item, voice, postHref }: Omit<Props, 'items'> & { item: TimelineItem }) {
  const what = <strong>{voice.say(`words.customer.timeline.${item.kind}`)}</strong>;
  if (item.kind === 'visit')
    return (
      <>
        <p class="timeline-what">
          <strong>{visitKind(item.visit.kind, voice)}</strong>
        </p>
        <VisitWork visit={item.visit} voice={voice} />
      </>
    );
  if (item.kind === 'post') return <Spoken item={item} voice={voice} {...(postHref && { postHref })} />;
  return (
    <p class="timeline-what">
      {what}{' '}
      {item.kind === 'bought'
        ? [item.series, item.trim].filter(Boolean).join(' ')
        : `${item.key} · ${item.host}`}
    </p>
  );
}

type Post = Extract<TimelineItem, { kind: 'post' }>;

/** A post of a linked account: what it is about at a glance, then its first words. */
function Spoken({ item, voice, postHref }: Omit<Props, 'items'> & { item: Post }) {
  return (
    <>
      <p class="timeline-what">
        <PolarityBadge polarity={item.polarity} word={voice.say(`words.polarity.${item.polarity}`)} />
        {item.complaint && <span class="complaint-mark">{voice.say('words.complaint')}</span>}
        {postHref ? (
          <a href={postHref(item.postId)}>{item.title}</a>
        ) : (
          <a href={item.url} target="_blank" rel="noreferrer noopener">
            {item.title}
          </a>
        )}
      </p>
      <p class="timeline-excerpt">{item.excerpt}</p>
    </>
  );
}

/** Cuts the list where the year changes, keeping the order. */
export function byYear(items: readonly TimelineItem[]): { year: string; items: TimelineItem[] }[] {
  const years: { year: string; items: TimelineItem[] }[] = [];
  for (const item of items) {
    const year = item.day.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.items.push(item);
    else years.push({ year, items: [item] });
  }
  return years;
}
