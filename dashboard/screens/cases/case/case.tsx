import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { CaseView } from '../../../../shared/contract/cases.ts';
import { getCase, moveCase } from '../../../api/cases.ts';
import { useDeed } from '../../../app/deed.ts';
import { usePageKeys } from '../../../app/keys.ts';
import { useLoad } from '../../../app/load.ts';
import { useTicking } from '../../../app/now.ts';
import { me } from '../../../app/session.ts';
import { t } from '../../../app/text.ts';
import { Skeleton, TroubleNote } from '../../../parts/notice.tsx';
import { inboxLeft } from '../inbox-left.ts';
import { WORKERS } from '../workers.ts';
import { AnswerPanel } from './answer.tsx';
import { Compensations } from './compensations.tsx';
import { CaseDialog } from './dialogs.tsx';
import type { Doing } from './doing.ts';
import { CaseFacts } from './facts.tsx';
import { CaseHead } from './head.tsx';
import { Promises } from './promises.tsx';
import { CaseTimeline } from './timeline.tsx';

/** One case on one screen: what was said, until when, what was done, and what may be done now. */
export function CasePage() {
  const id = Number(useRoute().params.id);
  const { value, trouble, reload, replace } = useLoad(`case ${id}`, (signal) => getCase(id, signal));
  useEffect(() => {
    inboxLeft.value = { ...inboxLeft.peek(), row: id };
  }, [id]);
  // Not asked for again by the clock: each time it is shown stands in the log as a look at a customer.
  useTicking();
  return (
    <>
      <title>{`#${id} · ${t('dashboard.nav.cases')} · 车声`}</title>
      <p class="case-back">
        <a href={inboxLeft.value.address}>← {t('dashboard.nav.cases')}</a>
      </p>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={6} tall />}
      {value && <Case of={value} onChange={replace} />}
    </>
  );
}

/** An answer that was begun is not left by one press of a key. */
const unsaved = () =>
  [...document.querySelectorAll<HTMLTextAreaElement>('.case-answer textarea')].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );

function Case({ of, onChange }: { of: CaseView; onChange: (now: CaseView) => void }) {
  const { route } = useLocation();
  const [doing, setDoing] = useState<Doing | null>(null);
  const start = useDeed();
  const works = WORKERS.has(me.value?.role ?? 'brand');
  const may = new Set(of.moves);
  const begin = async () => {
    const now = await start.run(() => moveCase(of.id, { move: 'start' }));
    if (now) onChange(now);
  };
  const open = works && of.state !== 'closed';
  const on = (wanted: Doing, allowed = open) => (allowed ? () => setDoing(wanted) : undefined);
  usePageKeys({
    n: on('noted'),
    c: on('called'),
    r: on('replied'),
    p: on('promised'),
    a: on('assign', works && (may.has('assign') || may.has('reassign'))),
    s: works && may.has('start') ? () => void begin() : undefined,
    e:
      works && may.has('answer')
        ? () => document.querySelector<HTMLElement>('.case-answer textarea')?.focus()
        : undefined,
    Escape: doing === null && !unsaved() ? () => route(inboxLeft.peek().address) : undefined,
  });
  const done = (now: CaseView) => {
    setDoing(null);
    onChange(now);
  };
  const shared = { of, works, onDone: onChange };
  return (
    <>
      <CaseHead of={of} works={works} busy={start.busy} onDo={setDoing} onStart={begin} />
      {start.trouble && <TroubleNote trouble={start.trouble} />}
      <div class="case-columns">
        <div class="case-main">
          <section class="box" aria-labelledby="case-said">
            <div class="row wrap spread">
              <h2 id="case-said">{t('dashboard.cases.said')}</h2>
              {of.post !== null && (
                <span class="row">
                  <a href={`/posts?post=${of.post.id}`}>{t('dashboard.cases.ourPost')}</a>
                  <a href={of.post.url} target="_blank" rel="noreferrer">
                    {t('dashboard.cases.onSite')}
                  </a>
                </span>
              )}
            </div>
            <blockquote class="case-body">{of.body}</blockquote>
          </section>
          <AnswerPanel key={of.answeredAt} {...shared} />
          <CaseTimeline steps={of.steps} />
        </div>
        <div class="case-side">
          <Promises {...shared} />
          <Compensations {...shared} onRefuse={(refuse) => setDoing({ refuse })} />
          <CaseFacts of={of} />
        </div>
      </div>
      {works && <p class="quiet small wide-only">{t('dashboard.cases.caseKeys')}</p>}
      {doing !== null && <CaseDialog doing={doing} of={of} onDone={done} onClose={() => setDoing(null)} />}
    </>
  );
}
