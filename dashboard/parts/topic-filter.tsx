import { GROUPS, TOPICS } from '../../shared/understanding/insight.ts';
import { t } from '../app/text.ts';
import { topicName } from '../app/topics.ts';
import { hrefOf, type View } from '../app/view.ts';
import { Icon } from './icon.tsx';
import { Popover } from './popover.tsx';
import { Segmented } from './segmented.tsx';

/**
 * The filter that stands on top of every screen: everything, the three topics, or one of the 17 groups;
 * an aspect or a fault chosen elsewhere stands beside them.
 */
export function TopicFilter({ path, view }: { path: string; view: View }) {
  const to = (topic: View['topic']) => hrefOf(path, { ...view, topic, post: undefined });
  const group = GROUPS.find((each) => each === view.topic);
  const finer = view.topic?.includes(':') ? view.topic : undefined;
  return (
    <div class="topic-filter">
      <Segmented
        label={t('dashboard.filter.topic')}
        current={view.topic ?? 'all'}
        choices={[
          { key: 'all', label: t('dashboard.filter.all'), href: to(undefined) },
          ...TOPICS.map((topic) => ({ key: topic, label: t(`words.topics.${topic}`), href: to(topic) })),
        ]}
      />
      <Popover
        class={`button${group ? ' chosen' : ''}`}
        face={
          <>
            {group ? t(`words.groups.${group}`) : t('dashboard.filter.groups')}
            <Icon name="down" size={12} />
          </>
        }
      >
        {(close) => (
          <ul class="menu two-columns">
            {GROUPS.map((each) => (
              <li key={each}>
                <a href={to(each)} aria-current={each === group ? 'true' : undefined} onClick={close}>
                  <span class="letter">{each}</span>
                  {t(`words.groups.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Popover>
      {finer && (
        <a
          class="button chosen"
          href={to(undefined)}
          aria-label={t('dashboard.filter.remove', { name: topicName(finer) })}
        >
          {topicName(finer)}
          <Icon name="close" size={12} />
        </a>
      )}
    </div>
  );
}
