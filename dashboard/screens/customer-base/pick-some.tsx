import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';

interface Props<Value extends string | number> {
  label: string;
  options: readonly { value: Value; label: string }[];
  /** Undefined: none, and so any. */
  chosen: Value[] | undefined;
  onChange: (chosen: Value[] | undefined) => void;
}

/** Several of a list: one is added at a time, and each can be taken away. */
export function PickSome<Value extends string | number>(props: Props<Value>) {
  const { label, options, chosen = [], onChange } = props;
  const left = options.filter(({ value }) => !chosen.includes(value));
  const add = (written: string) => {
    const found = left.find(({ value }) => String(value) === written);
    if (found) onChange([...chosen, found.value]);
  };
  const drop = (value: Value) => {
    const rest = chosen.filter((each) => each !== value);
    onChange(rest.length === 0 ? undefined : rest);
  };
  const nameOf = (value: Value) => options.find((option) => option.value === value)?.label ?? String(value);
  return (
    <div class="pick-some">
      <label>
        {label}
        <select value="" onChange={(event) => add(event.currentTarget.value)}>
          <option value="">{t(chosen.length === 0 ? 'dashboard.base.any' : 'dashboard.base.more')}</option>
          {left.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {chosen.length > 0 && (
        <p class="row wrap">
          {chosen.map((value) => (
            <button
              key={value}
              type="button"
              class="chip"
              aria-label={t('dashboard.filter.remove', { name: nameOf(value) })}
              onClick={() => drop(value)}
            >
              {nameOf(value)}
              <Icon name="close" size={10} />
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
