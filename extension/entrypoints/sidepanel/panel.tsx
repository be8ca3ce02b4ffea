import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sendMessage } from '../../messages/messenger.ts';
import type { AuthorDetails, OpenAuthor } from '../../messages/protocol.ts';
import { AuthorFacts } from './author-facts.tsx';
import { useOpenedAuthor } from './opened-author.ts';

function Details({ author }: { author: OpenAuthor }) {
  const [details, setDetails] = useState<AuthorDetails | null>(null);
  const ask = useCallback(async () => {
    setDetails(null);
    setDetails(await sendMessage('authorDetails', { host: author.host, key: author.key }));
  }, [author]);
  useEffect(() => void ask(), [ask]);

  if (details === null) return <p class="what">{i18n.t('extension.panel.loading')}</p>;
  if (details.state === 'shown') return <AuthorFacts {...details} />;
  return (
    <section>
      <p role="status">
        {details.state === 'forbidden'
          ? i18n.t('extension.panel.refused')
          : i18n.t(`extension.connection.${details.state}`)}
      </p>
      {details.state === 'away' && (
        <div>
          <button type="button" onClick={ask}>
            {i18n.t('extension.panel.again')}
          </button>
        </div>
      )}
    </section>
  );
}

/** One author: what they wrote in public and, where they are linked, the customer they are. */
export function Panel() {
  const author = useOpenedAuthor();
  if (author === null) {
    return (
      <main>
        <h1>{i18n.t('extension.panel.title')}</h1>
        <p class="what">{i18n.t('extension.panel.nobody')}</p>
      </main>
    );
  }
  return (
    <main>
      <header>
        <h1>{author.name}</h1>
        <p class="what">{author.host}</p>
      </header>
      <Details key={`${author.host} ${author.key}`} author={author} />
    </main>
  );
}
