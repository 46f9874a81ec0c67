import type { ReactNode, Ref } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { FieldError } from './field-error';
import { fieldLook } from './field-look';
import { Icon } from './icon';
import { itemLook, popoverLook } from './popover-look';

export interface SelectOption<V extends string = string> {
  value: V;
  label: string;
  hint?: string;
  /** The language of the label, where it is not that of the page. */
  lang?: string;
}

export interface SelectProps<V extends string> {
  label: string;
  mark?: string | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly SelectOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  onBlur?: () => void;
  /** Shown while nothing is chosen. */
  placeholder: string;
  name?: string;
  isDisabled?: boolean;
  labelHidden?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** One of many, in a list that opens. Where weight counts and the choice is plain, take `NativeSelect`. */
export function Select<V extends string>(given: SelectProps<V>) {
  const { label, mark, hint, error, options, onChange, labelHidden, ref, ...rest } = given;
  return (
    <AriaSelect
      {...rest}
      {...(labelHidden ? { 'aria-label': label } : {})}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={fieldLook.group}
    >
      {!labelHidden && (
        <Label className={fieldLook.label}>
          {label} {mark && <span className="font-normal text-muted">({mark})</span>}
        </Label>
      )}
      {hint && (
        <Text slot="description" className={fieldLook.hint}>
          {hint}
        </Text>
      )}
      <Button ref={ref} className={`${fieldLook.control} flex items-center gap-3 text-start`}>
        <SelectValue className="flex-1 truncate data-[placeholder]:text-muted" />
        <Icon name="chevron-down" className="size-5 text-muted" />
      </Button>
      <FieldError>{error}</FieldError>
      <Popover className={`${popoverLook} min-w-(--trigger-width)`}>
        <ListBox className="p-1.5">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={itemLook}>
              {({ isSelected }) => (
                <>
                  <span className="flex-1">
                    {option.label}
                    {option.hint && <span className="block text-s text-muted">{option.hint}</span>}
                  </span>
                  {isSelected && <Icon name="check" className="size-5 text-primary" />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
