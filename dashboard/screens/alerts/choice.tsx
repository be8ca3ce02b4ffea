interface Option {
  value: string;
  label: string;
}

interface Props {
  label: string;
  value: string;
  /** Single ones, and groups of them under a heading. */
  options: readonly (Option | { heading: string; options: readonly Option[] })[];
  onChange: (value: string) => void;
}

/** One of several, in a list that drops down. */
export function Choice({ label, value, options, onChange }: Props) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((each) =>
          'heading' in each ? (
            <optgroup key={each.heading} label={each.heading}>
              {each.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(each)
          ),
        )}
      </select>
    </label>
  );
}

const optionOf = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
);
