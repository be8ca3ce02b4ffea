import { formatPeriod } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { conditionName, topicName } from '../../app/topics.ts';
import { hrefOf, type View } from '../../app/view.ts';
import { Icon } from '../../parts/icon.tsx';

/** The question in words; each part can be taken away. */
export function ChosenFilters({ view, name }: { view: View; name: string | undefined }) {
  const parts: { key: keyof View; text: string }[] = [];
  if (view.series) parts.push({ key: 'series', text: name ?? view.series });
  if (view.period) parts.push({ key: 'period', text: formatPeriod(view.period) });
  if (view.measure) parts.push({ key: 'measure', text: t(`words.measures.${view.measure}`) });
  if (view.opening !== undefined)
    parts.push({ key: 'opening', text: t(view.opening ? 'words.opening' : 'words.reply') });
  if (view.unclassified) parts.push({ key: 'unclassified', text: t('dashboard.unknown.unclassified') });
  if (view.topic) parts.push({ key: 'topic', text: topicName(view.topic) });
  if (view.condition) parts.push({ key: 'condition', text: conditionName(view.condition) });
  if (view.evidence) parts.push({ key: 'evidence', text: t('dashboard.posts.evidence') });
  if (view.group) parts.push({ key: 'group', text: t('dashboard.standing.group', { post: view.group }) });
  if (view.redLine) parts.push({ key: 'redLine', text: t('dashboard.told.redLine') });
  if (view.undated) parts.push({ key: 'undated', text: t('dashboard.posts.undated') });
  if (view.q) parts.push({ key: 'q', text: `“${view.q}”` });
  return (
    <>
      {parts.map(({ key, text }) => (
        <a
          key={key}
          class="chip"
          href={hrefOf('/posts', without(view, key))}
          aria-label={t('dashboard.filter.remove', { name: text })}
        >
          {text}
          <Icon name="close" size={10} />
        </a>
      ))}
    </>
  );
}

/** A condition is one of its fault, and goes with it. */
const without = (view: View, key: keyof View): View => ({
  ...view,
  [key]: undefined,
  condition: key === 'topic' || key === 'condition' ? undefined : view.condition,
  post: undefined,
});
