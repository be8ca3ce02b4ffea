import type { SegmentRule, Segments } from '../../../shared/contract/segments.ts';
import { kindName } from '../../../shared/ui/customer/customer-facts.tsx';
import { formatDay, formatList } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { voice } from '../../app/voice.ts';

/** What a rule may name. */
export type RuleWords = Pick<Segments, 'cities' | 'series'> & {
  dealers: readonly { id: number; name: string }[];
};

/** A rule as a person would say it, condition after condition. */
export function ruleSentence(rule: SegmentRule, words: RuleWords): string {
  const { kinds, cities, dealers, series, boughtFrom, boughtTo, visits, complaints, grades, linked } = rule;
  const named = (id: number) => words.dealers.find((dealer) => dealer.id === id)?.name ?? `№ ${id}`;
  const nameOf = (key: string) => words.series.find((each) => each.key === key)?.name ?? key;
  const parts: string[] = [];
  if (kinds) parts.push(formatList(kinds.map((kind) => kindName(kind, voice))));
  if (cities) parts.push(formatList(cities));
  if (dealers) parts.push(formatList(dealers.map(named)));
  if (series) parts.push(formatList(series.map(nameOf)));
  if (boughtFrom) parts.push(t('dashboard.base.rule.boughtFrom', { day: formatDay(boughtFrom) }));
  if (boughtTo) parts.push(t('dashboard.base.rule.boughtTo', { day: formatDay(boughtTo) }));
  if (visits?.atLeast !== undefined)
    parts.push(t('dashboard.base.rule.visitsAtLeast', { months: visits.months, times: visits.atLeast }));
  if (visits?.atMost === 0) parts.push(t('dashboard.base.rule.noVisit', { months: visits.months }));
  else if (visits?.atMost !== undefined)
    parts.push(t('dashboard.base.rule.visitsAtMost', { months: visits.months, times: visits.atMost }));
  if (complaints)
    parts.push(t('dashboard.base.rule.complaints', { months: complaints.months, times: complaints.atLeast }));
  if (grades) parts.push(formatList(grades.map((grade) => t(`dashboard.base.grades.${grade}`))));
  if (linked !== undefined)
    parts.push(t(linked ? 'dashboard.base.rule.linked' : 'dashboard.base.rule.unlinked'));
  return parts.join(' · ');
}
