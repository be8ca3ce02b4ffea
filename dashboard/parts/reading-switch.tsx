import { t } from '../app/text.ts';
import { FEWER, hrefOf, type View } from '../app/view.ts';
import { Segmented } from './segmented.tsx';

/** Three readings of every number: all posts, without copies, without suspected astroturf. */
export function ReadingSwitch({ path, view }: { path: string; view: View }) {
  const to = (reading: View['reading']) => hrefOf(path, { ...view, reading, post: undefined });
  return (
    <Segmented
      label={t('dashboard.reading.label')}
      current={view.reading ?? 'raw'}
      choices={[
        { key: 'raw', label: t('dashboard.reading.raw'), href: to(undefined) },
        ...FEWER.map((each) => ({ key: each, label: t(`dashboard.reading.${each}`), href: to(each) })),
      ]}
    />
  );
}
