import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardSays } from '../../messages/card-port.ts';
import { onMessage, sendMessage } from '../../messages/messenger.ts';
import type { CardView } from '../../messages/protocol.ts';
import { NotShown, Offline } from '../../pages/author-state.tsx';
import { Glance } from './glance.tsx';

interface Props {
  ticket: string;
  say: (what: CardSays) => void;
}

/** One author at a glance, over the page; the record itself is opened in the side panel. */
export function Card({ ticket, say }: Props) {
  const [card, setCard] = useState<CardView | null>(null);
  useEffect(() => {
    const ask = async () => {
      const answer = await sendMessage('cardView', { ticket }).catch(() => null);
      if (answer === null) say('close');
      else setCard(answer);
    };
    void ask();
    return onMessage('authorChanged', () => void ask());
  }, [ticket, say]);
  useEffect(() => say('drawn'), [say]);

  async function open(find: boolean): Promise<void> {
    await sendMessage('openFromCard', { ticket, find });
    say('close');
  }

  if (card === null) return <main class="waiting" aria-busy="true" />;
  const { name, view } = card;
  const shown = view.state === 'shown' ? view : null;
  return (
    <main onPointerEnter={() => say('here')} onPointerLeave={() => say('away')}>
      {shown?.offline && <Offline author={shown.author} />}
      {shown === null ? (
        <>
          <h1>{name}</h1>
          {view.state !== 'shown' && <NotShown state={view.state} />}
        </>
      ) : (
        <Glance name={name} author={shown.author} />
      )}
      <footer>
        <button type="button" class={shown?.author.customer ? 'main' : undefined} onClick={() => open(false)}>
          {i18n.t(shown?.author.customer ? 'extension.card.open' : 'extension.card.panel')}
        </button>
        {shown !== null && shown.author.customer === null && !shown.author.refused && (
          <button type="button" class="main" onClick={() => open(true)}>
            {i18n.t('extension.card.link')}
          </button>
        )}
      </footer>
    </main>
  );
}
