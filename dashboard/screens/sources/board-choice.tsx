import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';

interface Board {
  id: string;
  name: string;
}

interface Props {
  boards: readonly Board[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: Set<string>) => void;
}

/** The boards of a forum's front page; what is left out is not read, nor anything below it. */
export function BoardChoice({ boards, chosen, onChoose }: Props) {
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <fieldset class="board-choice">
      <legend>
        {t('dashboard.sources.boards', {
          chosen: formatCount(chosen.size, locale.value),
          all: formatCount(boards.length, locale.value),
        })}
      </legend>
      <div class="row">
        <button
          type="button"
          class="button plain"
          onClick={() => onChoose(new Set(boards.map(({ id }) => id)))}
        >
          {t('dashboard.sources.allBoards')}
        </button>
        <button type="button" class="button plain" onClick={() => onChoose(new Set())}>
          {t('dashboard.sources.noBoards')}
        </button>
      </div>
      <ul>
        {boards.map(({ id, name }) => (
          <li key={id}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
      {chosen.size === 0 && <p class="small note alarm">{t('dashboard.sources.chooseOne')}</p>}
    </fieldset>
  );
}
