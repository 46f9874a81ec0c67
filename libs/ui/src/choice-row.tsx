import { useId, type ReactNode } from 'react';

interface Choice<V extends string> {
  value: V;
  label: ReactNode;
  /** The language of the label, where it is another one than the interface's. */
  lang?: string;
}

interface ChoiceRowProps<V extends string> {
  /** What is chosen here. */
  legend: ReactNode;
  choices: readonly Choice<V>[];
  /** null while nothing is chosen. */
  value: V | null;
  onChange: (value: V) => void;
  /** `title`: the question is the title of its card, and the choices share its width. */
  look?: 'title' | 'label';
}

const looks = {
  title: { legend: 'mb-3 font-reading text-l font-title', row: 'grid auto-cols-fr grid-flow-col gap-2' },
  label: { legend: 'mb-2 text-s text-muted', row: 'flex flex-wrap gap-2' },
};

/** One of a few short words, side by side: the browser's own radio buttons, so that arrow keys move the choice. */
export function ChoiceRow<V extends string>({ legend, choices, value, onChange, look = 'label' }: ChoiceRowProps<V>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className={looks[look].legend}>{legend}</legend>
      <div className={looks[look].row}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            lang={choice.lang}
            className="calm relative inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center rounded-full border border-edge bg-surface px-4 py-1.5 text-center leading-tight hover:border-ink has-checked:border-primary has-checked:bg-primary-soft has-checked:font-medium has-checked:text-primary has-checked:inset-ring has-checked:inset-ring-primary has-focus-visible:ring-focus forced-colors:has-checked:border-[Highlight] forced-colors:has-checked:text-[Highlight]"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="absolute inset-0 h-full w-full cursor-pointer opacity-0"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
