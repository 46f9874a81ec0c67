import { useRef, useState, type DragEvent } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';

interface FileDropProps {
  /** What to put here, e.g. "Put a zip here". */
  label: string;
  hint: string;
  chooseLabel: string;
  /** As in `<input accept>`. */
  accept: string;
  onFile: (file: File) => void;
  /** Several files at once: `onFile` is called for each. */
  multiple?: boolean;
  isDisabled?: boolean;
}

/** A place for files: dropped, or chosen by the button. */
export function FileDrop({ label, hint, chooseLabel, accept, onFile, multiple, isDisabled }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (isDisabled) return;
    for (const file of Array.from(files ?? []).slice(0, multiple ? undefined : 1)) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'calm flex flex-col items-center gap-3 rounded-m border-2 border-dashed px-6 py-10 text-center',
        over ? 'border-primary bg-primary-soft' : 'border-edge',
      )}
    >
      <Icon name="upload" className="size-8 text-primary" />
      <p className="text-l font-reading font-title">{label}</p>
      <p className="text-s text-muted">{hint}</p>
      <Button kind="quiet" isDisabled={isDisabled ?? false} onPress={() => input.current?.click()}>
        {chooseLabel}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        accept={accept}
        hidden
        aria-label={chooseLabel}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
