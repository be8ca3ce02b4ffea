import { useState } from 'preact/hooks';
import type { PostView } from '../../../shared/contract/posts.ts';
import { getCorrections } from '../../api/labels.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { TroubleNote } from '../../parts/notice.tsx';
import { Correct } from './correct.tsx';
import { CorrectionHistory } from './correction-history.tsx';

/** Correcting the labels of a post, and what has been corrected before. */
export function LabelsDesk({ post, onCorrected }: { post: PostView; onCorrected: (post: PostView) => void }) {
  const history = useLoad(String(post.id), (signal) => getCorrections(post.id, signal));
  const [undone, setUndone] = useState(0);
  const corrections = history.value?.corrections ?? [];
  return (
    <>
      {history.trouble && <TroubleNote trouble={history.trouble} onRetry={history.reload} />}
      {corrections.some(({ editedSince, undoneAt }) => editedSince && undoneAt === null) && (
        <p class="note alarm">{t('dashboard.correct.editedSince')}</p>
      )}
      {corrections.length > 0 && (
        <CorrectionHistory
          post={post.id}
          corrections={corrections}
          onUndone={(changed) => {
            setUndone((n) => n + 1);
            history.reload();
            onCorrected(changed);
          }}
        />
      )}
      <details class="correct">
        <summary>{t('dashboard.correct.title')}</summary>
        <Correct
          key={undone}
          post={post}
          onCorrected={(changed) => {
            history.reload();
            onCorrected(changed);
          }}
        />
      </details>
    </>
  );
}
