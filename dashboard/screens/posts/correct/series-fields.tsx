import { useId, useState } from 'preact/hooks';
import type { PostView } from '../../../../shared/contract/posts.ts';
import { getCatalogueSeries } from '../../../api/labels.ts';
import { findSeries, seriesChoice } from '../../../app/find-series.ts';
import { useLoad } from '../../../app/load.ts';
import { t } from '../../../app/text.ts';
import { TroubleNote } from '../../../parts/notice.tsx';
import { ChosenList } from './chosen-list.tsx';

/** Which series the post is about; found in the catalogue by brand and name. */
export function SeriesFields({ series }: Pick<PostView, 'series'>) {
  const { value, trouble, reload } = useLoad('series', getCatalogueSeries);
  const [chosen, setChosen] = useState(() => series.map(({ series: key, name }) => ({ key, label: name })));
  const [typed, setTyped] = useState('');
  const names = useId();
  const known = value?.series ?? [];
  const found = findSeries(known, typed);
  const add = () => {
    if (!found) return;
    setTyped('');
    if (!chosen.some(({ key }) => key === found.series))
      setChosen([...chosen, { key: found.series, label: found.name }]);
  };
  return (
    <fieldset>
      <legend>{t('dashboard.filter.series')}</legend>
      <ChosenList
        name="series"
        chosen={chosen}
        onRemove={(gone) => setChosen(chosen.filter(({ key }) => key !== gone))}
      />
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      <div class="row wrap">
        <input
          type="text"
          list={names}
          value={typed}
          aria-label={t('dashboard.correct.findSeries')}
          placeholder={t('dashboard.correct.findSeries')}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <datalist id={names}>
          {known.map((each) => (
            <option key={each.series} value={seriesChoice(each)} />
          ))}
        </datalist>
        <button type="button" class="button" disabled={!found} onClick={add}>
          {t('dashboard.correct.addSeries')}
        </button>
      </div>
    </fieldset>
  );
}
