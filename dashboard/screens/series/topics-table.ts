import type { Figure } from '../../../shared/contract/numbers.ts';
import type { ComplaintTopics } from '../../../shared/contract/series.ts';
import { figureParts, formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { topicName } from '../../app/topics.ts';
import type { Cell, Table } from '../../parts/data-table.tsx';

/** The ranking in cells: every symptom followed by its parts, then what names no fault. */
export function topicsTable(topics: ComplaintTopics, postsOf: (topic: string) => string): Table {
  const row = (name: string, figure: Figure, href?: string): Cell[] => [
    { text: name },
    { text: formatCount(figure.value, locale.value), href: figure.value ? href : undefined },
    { text: formatCount(figure.base, locale.value) },
    { text: figureParts(figure, locale.value, t('words.new')).change ?? '' },
  ];
  const named = (topic: string, figure: Figure) => row(topicName(topic), figure, postsOf(topic));
  return {
    head: [
      t('dashboard.series.topicsOf'),
      t('words.measures.complaints'),
      t('dashboard.series.base'),
      t('dashboard.series.change'),
    ],
    rows: [
      ...topics.symptoms.flatMap(({ symptom, complaints, parts }) => [
        named(`${symptom}:*`, complaints),
        ...parts.map(({ part, complaints: ofPart }) => named(`${symptom}:${part}`, ofPart)),
      ]),
      row(t('dashboard.series.unnamed'), topics.unnamed),
    ],
  };
}
