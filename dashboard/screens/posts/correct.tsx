import { useState } from 'preact/hooks';
import type { PostView, Relabel } from '../../../shared/contract/posts.ts';
import { GROUPS, POLARITIES, TOPICS } from '../../../shared/understanding/insight.ts';
import { relabel } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { TroubleNote } from '../../parts/notice.tsx';

/** Putting right what the model got wrong; the numbers follow and the correction is kept for training. */
export function Correct({ post, onCorrected }: { post: PostView; onCorrected: (post: PostView) => void }) {
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    setBusy(true);
    const answer = await relabel(post.id, chosen(new FormData(event.currentTarget)));
    setBusy(false);
    setSaved(answer.ok);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onCorrected(answer.value);
  };

  return (
    <details class="correct">
      <summary>{t('dashboard.correct.title')}</summary>
      <form onSubmit={save} onInput={() => setSaved(false)}>
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
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {t('dashboard.correct.save')}
          </button>
          <span role="status" class="quiet small">
            {saved && t('dashboard.correct.saved')}
          </span>
        </div>
      </form>
    </details>
  );
}

function chosen(fields: FormData): Relabel {
  const groups = fields.getAll('groups');
  const topics = fields.getAll('topics');
  return {
    polarity: POLARITIES.find((each) => each === fields.get('polarity')),
    complaint: fields.has('complaint'),
    groups: GROUPS.filter((each) => groups.includes(each)),
    topics: TOPICS.filter((each) => topics.includes(each)),
  };
}
