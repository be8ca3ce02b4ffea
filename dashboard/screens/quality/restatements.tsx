import { useId } from 'preact/hooks';
import type { RestatementProgress, RestatementView } from '../../../shared/contract/restatements.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { formatInstant, formatMonth } from '../../app/format.ts';
import { locale, t, tIfKnown } from '../../app/text.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { progressText } from '../../parts/restated.tsx';

interface Props {
  restating: RestatementProgress | null;
  rereading: RestatementProgress | null;
  restatements: readonly RestatementView[];
}

/** After so long without a batch nobody is at work. */
const STILL_MS = 120_000;

/** Every time another model read the stored posts anew, or a mended reader the kept pages, and what that moved. */
export function Restatements({ restating, rereading, restatements }: Props) {
  return (
    <section class="box" id="restatements" aria-labelledby="restatements-title">
      <h2 id="restatements-title">{t('dashboard.quality.restatements')}</h2>
      {restating && <UnderWay kind="model" progress={restating} />}
      {rereading && <UnderWay kind="reader" progress={rereading} />}
      {restatements.length === 0 && <p class="quiet">{t('dashboard.quality.noRestatements')}</p>}
      <ol class="restatement-list">
        {restatements.map((each) => (
          <Restatement key={each.id} restatement={each} />
        ))}
      </ol>
    </section>
  );
}

function UnderWay({ kind, progress }: { kind: RestatementView['kind']; progress: RestatementProgress }) {
  const words = t(`dashboard.restated.${kind}.running`, { model: progress.to });
  return (
    <div class="restating">
      <p>{words}</p>
      <progress max={Math.max(1, progress.of)} value={progress.done} aria-label={words} />
      <p class="quiet small">{progressText(progress, kind)}</p>
      {Date.now() - Date.parse(progress.movedAt) > STILL_MS && (
        <p class="note alarm">{t('dashboard.quality.stands')}</p>
      )}
    </div>
  );
}

function Restatement({ restatement }: { restatement: RestatementView }) {
  const { kind, from, to, state, startedAt, finishedAt, posts, changed, fields, months } = restatement;
  const title = useId();
  return (
    <li>
      <p id={title}>
        {t(`dashboard.quality.by.${kind}`)}{' '}
        <b>
          {from.join(', ')} → {to}
        </b>{' '}
        <span class="chip">{t(`dashboard.quality.states.${state}`)}</span>{' '}
        <span class="quiet small">
          {formatInstant(startedAt)}
          {finishedAt && ` – ${formatInstant(finishedAt)}`}
        </span>
      </p>
      <p>
        {t(`dashboard.quality.restatedBy.${kind}`, { posts: count(posts), changed: count(changed) })}{' '}
        <span class="quiet">
          {Object.entries(fields)
            .map(([field, n]) => `${fieldName(field)} ${count(n)}`)
            .join(' · ')}
        </span>
      </p>
      {months.length > 0 && (
        <details>
          <summary>{t('dashboard.quality.byMonth')}</summary>
          <DataTable
            labelledBy={title}
            table={{
              head: [
                t('dashboard.trend.month'),
                t('words.measures.posts'),
                t('words.measures.negatives'),
                t('words.measures.complaints'),
              ],
              rows: months
                .toReversed()
                .map((month) => [
                  { text: formatMonth(month.month) },
                  { text: count(month.posts) },
                  { text: `${count(month.negativesBefore)}→${count(month.negativesAfter)}` },
                  { text: `${count(month.complaintsBefore)}→${count(month.complaintsAfter)}` },
                ]),
            }}
          />
        </details>
      )}
    </li>
  );
}

const fieldName = (field: string) =>
  tIfKnown(`dashboard.correct.fields.${field}`) ?? tIfKnown(`dashboard.restated.fields.${field}`) ?? field;
const count = (value: number) => formatCount(value, locale.value);
