import { useState } from 'preact/hooks';
import type { CorrectionView, PostView } from '../../../shared/contract/posts.ts';
import { ASPECT_KEY } from '../../../shared/ui/aspect-key.ts';
import { ASPECTS, GROUPS, POLARITIES, TOPICS } from '../../../shared/understanding/insight.ts';
import { undoCorrection } from '../../api/labels.ts';
import type { Trouble } from '../../api/request.ts';
import { formatInstant } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { topicName } from '../../app/topics.ts';
import { TroubleNote } from '../../parts/notice.tsx';

interface Props {
  post: number;
  corrections: readonly CorrectionView[];
  onUndone: (post: PostView) => void;
}

/** Who said what on the labels of a post, and when; each can be taken back. */
export function CorrectionHistory({ post, corrections, onUndone }: Props) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const undo = async (id: number) => {
    const answer = await undoCorrection(post, id);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onUndone(answer.value);
  };
  return (
    <details class="correct corrections">
      <summary>{t('dashboard.correct.history', { count: corrections.length })}</summary>
      {trouble && <TroubleNote trouble={trouble} />}
      <ol>
        {corrections.map((each) => (
          <li key={each.id} class={each.undoneAt === null ? '' : 'undone'}>
            <p>
              <b>{t(`dashboard.correct.fields.${each.field}`)}</b> {whatChanged(each)}
            </p>
            <p class="quiet small spread">
              <span>
                {each.by} · {formatInstant(each.at)}
                {each.undoneAt !== null &&
                  ` · ${t('dashboard.correct.undoneBy', { name: each.undoneBy ?? '', date: formatInstant(each.undoneAt) })}`}
              </span>
              {each.undoneAt === null && (
                <button type="button" class="button plain" onClick={() => undo(each.id)}>
                  {t('dashboard.correct.undo')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

function whatChanged({ field, before, after }: CorrectionView): string {
  const [was, is] = [wordsOf(field, before), wordsOf(field, after)];
  return was === is ? t('dashboard.correct.confirmedAs', { label: is }) : `${was} → ${is}`;
}

/** A label as people call it; what came from a newer server is shown as it is. */
function wordsOf(field: CorrectionView['field'], value: unknown): string {
  if (field === 'complaint') return value === true ? t('dashboard.correct.yes') : t('dashboard.correct.no');
  const each = Array.isArray(value) ? value.map(String) : [String(value)];
  if (each.length === 0) return t('dashboard.correct.nothing');
  return each
    .map((word) => {
      const group = GROUPS.find((known) => known === word);
      const topic = TOPICS.find((known) => known === word);
      const polarity = POLARITIES.find((known) => known === word);
      if (field === 'polarity' && polarity) return t(`words.polarity.${polarity}`);
      if (field === 'groups' && group) return t(`words.groups.${group}`);
      if (field === 'topics' && topic) return t(`words.topics.${topic}`);
      if (field === 'faults') return topicName(word);
      if (field === 'aspects') return aspectWords(word);
      return word;
    })
    .join(' · ');
}

function aspectWords(said: string): string {
  const [name, own] = said.split(':');
  const aspect = ASPECTS.find((each) => each === name);
  const polarity = POLARITIES.find((each) => each === own);
  return aspect && polarity
    ? `${t(`words.aspects.${ASPECT_KEY[aspect]}`)} ${t(`words.polarity.${polarity}`)}`
    : said;
}
