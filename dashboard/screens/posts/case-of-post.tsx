import { useLocation } from 'preact-iso';
import { getCases, openCase } from '../../api/cases.ts';
import { useDeed } from '../../app/deed.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { TroubleNote } from '../../parts/notice.tsx';

/** The case of a post, the newest where there were several; without one, a press opens it with what the post says filled in. */
export function CaseOfPost({ post }: { post: number }) {
  const { route } = useLocation();
  const asked = useLoad(`case of ${post}`, (signal) => getCases({ post: String(post) }, signal));
  const { busy, trouble, run } = useDeed();
  if (asked.trouble) return <TroubleNote trouble={asked.trouble} onRetry={asked.reload} />;
  const [known] = asked.value?.cases ?? [];
  const open = async () => {
    const made = await run(() => openCase({ channel: 'forum', postId: post }));
    if (made) route(`/cases/${made.id}`);
  };
  return (
    <div class="row wrap">
      {known && (
        <a class="button" href={`/cases/${known.id}`}>
          {t('dashboard.cases.opened', { id: known.id })} · {t(`dashboard.cases.states.${known.state}`)}
        </a>
      )}
      {asked.value && (known === undefined || known.state === 'closed') && (
        <button type="button" class="button" disabled={busy} onClick={open}>
          {t('dashboard.cases.openFromPost')}
        </button>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  );
}
