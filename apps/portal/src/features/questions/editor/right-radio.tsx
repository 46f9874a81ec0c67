interface RightRadioProps {
  /** Radios of one name: one of them is chosen. */
  name: string;
  label: string;
  isChosen: boolean;
  onChoose: () => void;
}

/** One of the answers is the right one. The browser's own radio, so that arrow keys stay with the fields around it. */
export function RightRadio({ name, label, isChosen, onChoose }: RightRadioProps) {
  return (
    <label className="group relative flex min-h-11 cursor-pointer items-center gap-3">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="absolute inset-0 h-full w-full cursor-pointer opacity-0"
      />
      <span className="calm grid size-5.5 shrink-0 place-items-center rounded-full border-2 border-edge bg-surface group-hover:border-ink group-has-checked:border-primary group-has-focus-visible:ring-focus">
        <span className="size-2.5 rounded-full group-has-checked:bg-primary forced-colors:group-has-checked:bg-[Highlight]" />
      </span>
      {label}
    </label>
  );
}
