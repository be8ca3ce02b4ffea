import { t } from '../../../app/text.ts';
import { Icon } from '../../../parts/icon.tsx';

interface Props {
  /** Name of the form's field. */
  name: string;
  chosen: readonly { key: string; label: string }[];
  onRemove: (key: string) => void;
}

/** What has been chosen so far, each to be taken off again; it goes along with the form. */
export function ChosenList({ name, chosen, onRemove }: Props) {
  if (chosen.length === 0) return <p class="quiet small">{t('dashboard.correct.nothing')}</p>;
  return (
    <ul class="labels">
      {chosen.map(({ key, label }) => (
        <li key={key} class="chip">
          <input type="hidden" name={name} value={key} />
          {label}
          <button
            type="button"
            class="chip-remove"
            aria-label={t('dashboard.correct.remove', { name: label })}
            onClick={() => onRemove(key)}
          >
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
