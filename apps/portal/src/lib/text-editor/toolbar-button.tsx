import { Button, Tooltip, TooltipTrigger, ToggleButton } from 'react-aria-components';
import { EditorIcon, type EditorIconName } from './editor-icon';

interface ToolbarButtonProps {
  icon: EditorIconName;
  label: string;
  onPress: () => void;
  /** Whether the text at the cursor has it; absent for what only acts. */
  isOn?: boolean;
  isDisabled?: boolean;
  /** The name stands beside the icon, for what no icon says. */
  isNamed?: boolean;
}

const look =
  'calm target grid place-items-center rounded-s text-ink hover:bg-sunken data-[disabled]:opacity-40 ' +
  'data-[selected]:bg-primary-soft data-[selected]:text-primary forced-colors:data-[selected]:border';

/** A button of the editor's toolbar, with its name as a tip. */
export function ToolbarButton({ icon, label, onPress, isOn, isDisabled = false, isNamed = false }: ToolbarButtonProps) {
  const face = isNamed ? `${look} grid-flow-col gap-1.5 px-2` : look;
  const inner = (
    <>
      <EditorIcon name={icon} />
      {isNamed && <span className="text-s">{label}</span>}
    </>
  );
  return (
    <TooltipTrigger delay={500} isDisabled={isNamed}>
      {isOn === undefined ? (
        <Button aria-label={label} onPress={onPress} isDisabled={isDisabled} className={face}>
          {inner}
        </Button>
      ) : (
        <ToggleButton aria-label={label} isSelected={isOn} onPress={onPress} isDisabled={isDisabled} className={face}>
          {inner}
        </ToggleButton>
      )}
      <Tooltip offset={6} className="rounded-s bg-ink px-2 py-1 text-s text-paper shadow-high">
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
