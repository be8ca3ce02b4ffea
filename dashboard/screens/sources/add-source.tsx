import { useState } from 'preact/hooks';
import type { SourcePreview, SourceView } from '../../../shared/contract/sources.ts';
import { addSource, previewSource } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import { BoardChoice } from './board-choice.tsx';
import { Preview } from './preview.tsx';

/** Any address of a forum is recognised and previewed; once added, reading starts at once. */
export function AddSource({ onAdded }: { onAdded: (source: SourceView) => void }) {
  const [url, setUrl] = useState('');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<SourcePreview | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const begin = () => {
    setBusy(true);
    setTrouble(null);
  };
  const look = async (event: SubmitEvent) => {
    event.preventDefault();
    begin();
    const answer = await previewSource(url.trim());
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.trouble);
    setFound(answer.value);
    setChosen(new Set(answer.value.boards.map(({ id }) => id)));
  };
  const add = async () => {
    begin();
    const boards = found && found.boards.length > 0 ? { boards: [...chosen] } : {};
    const answer = await addSource({ url: found?.url ?? url.trim(), ...boards });
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.trouble);
    setUrl('');
    setFound(null);
    onAdded(answer.value);
  };

  return (
    <form class="add-source box" onSubmit={look}>
      <label>
        {t('dashboard.sources.address')}
        <input
          name="url"
          type="url"
          required
          value={url}
          placeholder="https://bbs.example.com/forum-12-1.html"
          onInput={(event) => {
            setUrl(event.currentTarget.value);
            setFound(null);
            setTrouble(null);
          }}
        />
      </label>
      <button type="submit" class={`button${found ? '' : ' primary'}`} disabled={busy}>
        <Icon name="search" size={14} />
        {t('dashboard.sources.look')}
      </button>
      <p class="quiet small" role="status">
        {busy ? t('dashboard.sources.looking') : t('dashboard.sources.addressHint')}
      </p>
      {found && <Preview found={found} />}
      {found && found.boards.length > 0 && (
        <BoardChoice boards={found.boards} chosen={chosen} onChoose={setChosen} />
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      {(found || trouble) && (
        <div class="row">
          <button
            type="button"
            class={`button${found ? ' primary' : ''}`}
            disabled={busy || (found !== null && found.boards.length > 0 && chosen.size === 0)}
            onClick={add}
          >
            <Icon name="plus" size={14} />
            {found ? t('dashboard.sources.add') : t('dashboard.sources.addAnyway')}
          </button>
        </div>
      )}
    </form>
  );
}
