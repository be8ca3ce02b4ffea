import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { t } from '../app/text.ts';
import { type Chosen, hrefOf } from '../app/view.ts';
import { PeriodPicker } from './period-picker.tsx';
import { PlaceFilter } from './place-filter.tsx';
import { ReadingSwitch } from './reading-switch.tsx';
import { Segmented } from './segmented.tsx';
import { TopicFilter } from './topic-filter.tsx';

/** The question every screen of numbers asks: about what, when, against when. */
export function Question({
  path,
  view,
  children,
}: {
  path: string;
  view: Chosen;
  children?: ComponentChildren;
}) {
  const { route } = useLocation();
  const to = (more: Partial<Chosen>) => hrefOf(path, { ...view, ...more });
  return (
    <div class="toolbar">
      <div class="row wrap">
        {children}
        <TopicFilter path={path} view={view} />
        <PlaceFilter path={path} view={view} />
      </div>
      <div class="row wrap">
        <ReadingSwitch path={path} view={view} />
        <PeriodPicker period={view.period} keys onChoose={(period) => period && route(to({ period }))} />
        <Segmented
          label={t('dashboard.compare.label')}
          current={view.compare ?? 'previous'}
          choices={[
            { key: 'previous', label: t('dashboard.compare.previous'), href: to({ compare: undefined }) },
            { key: 'year', label: t('dashboard.compare.year'), href: to({ compare: 'year' }) },
          ]}
        />
      </div>
    </div>
  );
}
