import { GROUPS, TOPICS } from '../../shared/understanding/insight.ts';
import { t } from '../app/text.ts';
import { hrefOf, type View } from '../app/view.ts';
import { Icon } from './icon.tsx';
import { Popover } from './popover.tsx';
import { Segmented } from './segmented.tsx';

/** The filter that stands on top of every screen: everything, the three topics, or one of the 17 groups. */
export function TopicFilter({ path, view }: { path: string; view: View }) {
  const to = (topic: View['topic']) => hrefOf(path, { ...view, topic, post: undefined });
  const group = GROUPS.find((each) => each === view.topic);
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
    </div>
  );
}
