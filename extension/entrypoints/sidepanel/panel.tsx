import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenAuthor } from '../../messages/protocol.ts';
import { NotShown, Offline } from '../../pages/author-state.tsx';
import { FindAndLink } from './link/find-and-link.tsx';
import { LinkNews, type News } from './link/link-news.tsx';
import { useOpenedAuthor } from './opened-author.ts';
import { PublicFacts } from './public-facts.tsx';
import { Record } from './record.tsx';
import { useAuthor } from './use-author.ts';

function Details({ opened }: { opened: OpenAuthor }) {
  const { view, recalled, ask } = useAuthor(opened);
  const [news, setNews] = useState<News | null>(null);
  if (view === null) return <p class="what">{i18n.t('extension.panel.loading')}</p>;
  if (view.state !== 'shown')
    return (
      <section>
        <NotShown state={view.state} />
        {view.state === 'away' && (
          <div>
            <button type="button" onClick={ask}>
              {i18n.t('extension.panel.again')}
            </button>
          </div>
        )}
      </section>
    );
  const { author, record, offline } = view;
  return (
    <>
      <LinkNews news={news} author={author} undone={() => setNews('undone')} />
      {recalled && (
        <p class="what" role="status">
          {i18n.t('extension.panel.loading')}
        </p>
      )}
      {offline && (
        <div class="row">
          <Offline author={author} />
          <button type="button" class="plain" onClick={ask}>
            {i18n.t('extension.panel.again')}
          </button>
        </div>
      )}
      {author.customer === null ? (
        <p class="what">
          {i18n.t(author.refused ? 'extension.panel.refused' : 'extension.panel.noCustomer')}
        </p>
      ) : (
        <Record author={author} summary={author.customer} record={record} undone={() => setNews('undone')} />
      )}
      {author.customer === null && !author.refused && !offline && (
        <FindAndLink opened={opened} made={() => setNews('made')} />
      )}
      <PublicFacts author={author} />
    </>
  );
}

/** One author: the customer they are or how to find them, and what they wrote in public. */
export function Panel() {
  const opened = useOpenedAuthor();
  if (opened === null) {
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
        <h1>{opened.name}</h1>
        <p class="what">{opened.host}</p>
      </header>
      <Details key={`${opened.host} ${opened.key}`} opened={opened} />
    </main>
  );
}
