import type { Restated, RestatementProgress } from '../../shared/contract/restatements.ts';
import { formatCount } from '../../shared/measures/print.ts';
import { formatInstant } from '../app/format.ts';
import { locale, t } from '../app/text.ts';

/** Said beside figures whose posts were read anew since, or are at the moment: by another model, or from kept pages by a mended reader. */
export function RestatedNote({ restated }: { restated: Restated }) {
  const { kind, to, finishedAt, progress, moved } = restated;
  return (
    <p class="restated small">
      <a href="/quality#restatements">
        {finishedAt === null
          ? t(`dashboard.restated.${kind}.running`, { model: to })
          : t(`dashboard.restated.${kind}.done`, { date: formatInstant(finishedAt), model: to })}
      </a>{' '}
      <span class="quiet">
        {progress && `${progressText(progress, kind)} ${t(`dashboard.restated.${kind}.mixed`)} `}
        {moved.posts > 0 &&
          t('dashboard.restated.moved', {
            posts: count(moved.posts),
            negatives: arrow(moved.negativesBefore, moved.negativesAfter),
            complaints: arrow(moved.complaintsBefore, moved.complaintsAfter),
          })}
      </span>
    </p>
  );
}

/** 1,200 / 50,000 · 410 a second · about 2 min left; posts of a model, threads of a reader */
export function progressText(
  { done, of, rate, secondsLeft }: RestatementProgress,
  kind: Restated['kind'],
): string {
  return [
    t(`dashboard.restated.${kind}.progress`, { done: count(done), of: count(of) }),
    ...(rate === null ? [] : [t(`dashboard.restated.${kind}.rate`, { rate: count(Math.round(rate)) })]),
    ...(secondsLeft === null
      ? []
      : [t('dashboard.restated.left', { count: Math.max(1, Math.ceil(secondsLeft / 60)) })]),
  ].join(' · ');
}

const count = (value: number) => formatCount(value, locale.value);
const arrow = (before: number, after: number) => `${count(before)}→${count(after)}`;
