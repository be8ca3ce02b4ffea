import { useState } from 'preact/hooks';
import type { PostView } from '../../../shared/contract/posts.ts';
import { GROUPS, POLARITIES, TOPICS } from '../../../shared/understanding/insight.ts';
import { relabel } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { TroubleNote } from '../../parts/notice.tsx';
import { AspectFields } from './correct/aspect-fields.tsx';
import { chosenLabels } from './correct/chosen.ts';
import { FaultFields } from './correct/fault-fields.tsx';
import { SeriesFields } from './correct/series-fields.tsx';

/** Putting right what the model got wrong; the numbers follow and the correction is kept for training. */
export function Correct({ post, onCorrected }: { post: PostView; onCorrected: (post: PostView) => void }) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<'saved' | 'same' | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const labels = chosenLabels(new FormData(event.currentTarget), post);
    if (Object.keys(labels).length === 0) return setSaid('same');
    setBusy(true);
    const answer = await relabel(post.id, labels);
    setBusy(false);
    setSaid(answer.ok ? 'saved' : null);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onCorrected(answer.value);
  };

  return (
    <form onSubmit={save} onInput={() => setSaid(null)}>
      <fieldset>
        <legend>{t('dashboard.correct.polarity')}</legend>
        {POLARITIES.map((each) => (
          <label key={each} class="option">
            <input type="radio" name="polarity" value={each} defaultChecked={each === post.polarity} />
            {t(`words.polarity.${each}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('dashboard.correct.complaint')}</legend>
        <label class="option">
          <input type="checkbox" name="complaint" defaultChecked={post.complaint} />
          {t('dashboard.correct.isComplaint')}
        </label>
      </fieldset>
      <SeriesFields series={post.series} />
      <FaultFields faults={post.faults} />
      <AspectFields aspects={post.aspects} />
      <fieldset>
        <legend>{t('dashboard.filter.topic')}</legend>
        {TOPICS.map((each) => (
          <label key={each} class="option">
            <input type="checkbox" name="topics" value={each} defaultChecked={post.topics.includes(each)} />
            {t(`words.topics.${each}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="groups">
        <legend>{t('dashboard.correct.groups')}</legend>
        {GROUPS.map((each) => (
          <label key={each} class="option">
            <input
              type="checkbox"
              name="groups"
              value={each}
              defaultChecked={post.groups.some(({ group }) => group === each)}
            />
            {t(`words.groups.${each}`)}
          </label>
        ))}
      </fieldset>
      <label class="option">
        <input type="checkbox" name="confirmed" />
        {t('dashboard.correct.confirmed')}
      </label>
      {trouble && <TroubleNote trouble={trouble} />}
      <div class="row">
        <button type="submit" class="button primary" disabled={busy}>
          {t('dashboard.correct.save')}
        </button>
        <span role="status" class="quiet small">
          {said && t(`dashboard.correct.${said}`)}
        </span>
      </div>
    </form>
  );
}
