import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AuthorCard } from '../../../../shared/contract/customers.ts';
import { sendMessage } from '../../../messages/messenger.ts';
import { problemOf } from './problem.ts';

/** What the person has just done to the link of the author shown. */
export type News = 'made' | 'undone';

interface Props {
  news: News | null;
  author: AuthorCard;
  undone: () => void;
}

/** Says that it was done; a link just made can be taken back with one press, while the slip is fresh. */
export function LinkNews({ news, author, undone }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // The button that was pressed is gone: the keyboard goes on here.
  useEffect(() => {
    if (news !== null) box.current?.focus();
  }, [news]);
  const { host, key, linkId } = author;
  async function undo(linkId: number): Promise<void> {
    setBusy(true);
    const done = await sendMessage('undoLink', { host, key, linkId });
    setBusy(false);
    setProblem(done.state === 'done' ? null : problemOf(done));
    if (done.state === 'done') undone();
  }
  return (
    <div ref={box} tabIndex={-1} role="status" class={news === null ? undefined : 'row news'}>
      {news !== null && <span>{problem ?? i18n.t(`extension.link.${news}`)}</span>}
      {news === 'made' && linkId !== null && (
        <button type="button" class="plain" disabled={busy} onClick={() => undo(linkId)}>
          {i18n.t('extension.link.undo')}
        </button>
      )}
    </div>
  );
}
