import { useState } from 'preact/hooks';
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
  const [problem, setProblem] = useState<string | null>(null);
  const { host, key, linkId } = author;
  async function undo(linkId: number): Promise<void> {
    const done = await sendMessage('undoLink', { host, key, linkId });
    setProblem(done.state === 'done' ? null : problemOf(done));
    if (done.state === 'done') undone();
  }
  return (
    <div role="status" class={news === null ? undefined : 'row news'}>
      {news !== null && <span>{problem ?? i18n.t(`extension.link.${news}`)}</span>}
      {news === 'made' && linkId !== null && (
        <button type="button" class="plain" onClick={() => undo(linkId)}>
          {i18n.t('extension.link.undo')}
        </button>
      )}
    </div>
  );
}
