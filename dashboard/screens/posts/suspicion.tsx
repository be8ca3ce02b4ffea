import { useState } from 'preact/hooks';
import type { PostView } from '../../../shared/contract/posts.ts';
import type { Reason } from '../../../shared/contract/standing.ts';
import { judgeAstroturf } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { hrefOf } from '../../app/view.ts';
import { TroubleNote } from '../../parts/notice.tsx';

const MAY_JUDGE: readonly string[] = ['brand', 'pr', 'admin'];

/** Whom the post copies, why it is suspected to be bought, and a person's word on that, which stands over the rule. */
export function Suspicion({ post, onJudged }: { post: PostView; onJudged: (post: PostView) => void }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { copies, suspected, reasons, points, verdict } = post.standing;
  const judge = async (astroturf: boolean | null) => {
    setBusy(true);
    const answer = await judgeAstroturf(post.id, astroturf);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onJudged(answer.value);
  };
  return (
    <section class="suspicion" aria-labelledby="suspicion">
      <h3 id="suspicion" class="panel-name">
        {t(suspected ? 'dashboard.standing.suspected' : 'dashboard.standing.title')}
      </h3>
      {copies && (
        <p class="small">
          {copies.original === post.id
            ? t('dashboard.standing.earliest', { count: copies.posts - 1 })
            : t('dashboard.standing.alike', { percent: Math.round(copies.similarity * 100) })}{' '}
          <a href={hrefOf('/posts', { group: copies.original })}>{t('dashboard.standing.open')}</a>
        </p>
      )}
      {reasons.length > 0 && (
        <>
          <ul class="reasons small">
            {reasons.map((reason) => (
              <li key={reason.reason}>
                {sentence(reason)} <b>+{reason.points}</b>
              </li>
            ))}
          </ul>
          <p class="quiet small">{t('dashboard.standing.rule', { points })}</p>
        </>
      )}
      {verdict !== null && (
        <p class="small">{t(verdict ? 'dashboard.standing.saidYes' : 'dashboard.standing.saidNo')}</p>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      {MAY_JUDGE.includes(me.value?.role ?? '') && (
        <div class="row wrap">
          {!(verdict === null ? suspected : verdict) && (
            <button type="button" class="button" disabled={busy} onClick={() => judge(true)}>
              {t('dashboard.standing.yes')}
            </button>
          )}
          {(verdict === null ? suspected : verdict) && (
            <button type="button" class="button" disabled={busy} onClick={() => judge(false)}>
              {t('dashboard.standing.no')}
            </button>
          )}
          {verdict !== null && (
            <button type="button" class="button plain" disabled={busy} onClick={() => judge(null)}>
              {t('dashboard.standing.rescind')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function sentence(reason: Reason): string {
  switch (reason.reason) {
    case 'burst':
      return t('dashboard.standing.why.burst', reason);
    case 'newAuthors':
      return t('dashboard.standing.why.newAuthors', reason);
    case 'oneSided':
      return t('dashboard.standing.why.oneSided', reason);
    case 'repeated':
      return t('dashboard.standing.why.repeated', reason);
    case 'sameMinutes':
      return t('dashboard.standing.why.sameMinutes', reason);
    case 'acrossForums':
      return t('dashboard.standing.why.acrossForums', reason);
    case 'advertising':
      return t('dashboard.standing.why.advertising', reason);
  }
}
