import { answer } from '../../../shared/contract/client.ts';
import { TopicFilter } from '../../../shared/contract/words.ts';
import { GROUPS, TOPICS } from '../../../shared/understanding/insight.ts';
import { HAZARDS, type Hazard } from '../../../shared/understanding/talk/talk.ts';
import { api, until } from '../../api/monitor.ts';
import { settle } from '../../api/request.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { topicName } from '../../app/topics.ts';
import { Choice } from './choice.tsx';

const EVERY = '';

/** Of which series; none: each by itself. */
export function SeriesField(props: { series: string | null; onChange: (series: string | null) => void }) {
  const { value } = useLoad('series of the overview', (signal) =>
    settle(answer(api.catalogue.series.$get({}, until(signal)))),
  );
  return (
    <Choice
      label={t('dashboard.alertRules.series')}
      value={props.series ?? EVERY}
      options={[
        { value: EVERY, label: t('dashboard.alertRules.everySeries') },
        ...(value?.series ?? []).map(({ series, name, brand }) => ({
          value: series,
          label: `${brand} ${name}`,
        })),
      ]}
      onChange={(given) => props.onChange(given === EVERY ? null : given)}
    />
  );
}

/** About what; an aspect or a fault that a program chose stays to be chosen. */
export function TopicField(props: {
  topic: TopicFilter | null;
  onChange: (topic: TopicFilter | null) => void;
}) {
  const { topic, onChange } = props;
  const coarse: readonly string[] = [...TOPICS, ...GROUPS];
  const option = (value: TopicFilter) => ({ value, label: topicName(value) });
  return (
    <Choice
      label={t('dashboard.filter.topic')}
      value={topic ?? EVERY}
      options={[
        { value: EVERY, label: t('dashboard.filter.all') },
        ...TOPICS.map(option),
        ...(topic === null || coarse.includes(topic) ? [] : [option(topic)]),
        { heading: t('dashboard.filter.groups'), options: GROUPS.map(option) },
      ]}
      onChange={(given) => onChange(TopicFilter.safeParse(given).data ?? null)}
    />
  );
}

/** Which dangers; at least one, and all of them is every one there will ever be. */
export function HazardFields(props: {
  hazards: Hazard[] | null;
  onChange: (hazards: Hazard[] | null) => void;
}) {
  const chosen: readonly Hazard[] = props.hazards ?? HAZARDS;
  const choose = (hazard: Hazard, on: boolean) => {
    const left = HAZARDS.filter((each) => (each === hazard ? on : chosen.includes(each)));
    if (left.length > 0) props.onChange(left.length === HAZARDS.length ? null : left);
  };
  return (
    <fieldset>
      <legend>{t('dashboard.alertRules.hazards')}</legend>
      {HAZARDS.map((hazard) => (
        <label key={hazard} class="option">
          <input
            type="checkbox"
            checked={chosen.includes(hazard)}
            // The last one stays: a rule about nothing says nothing.
            disabled={chosen.length === 1 && chosen.includes(hazard)}
            onChange={(event) => choose(hazard, event.currentTarget.checked)}
          />
          {t(`dashboard.told.hazards.${hazard}`)}
        </label>
      ))}
    </fieldset>
  );
}
