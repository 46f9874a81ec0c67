import type { AskedQuestion } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';
import { Icon } from '@amelie/ui';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useT } from '../../../lib/i18n';
import { RichText } from '../../../lib/rich-text/rich-text';

type Choice = Extract<AskedQuestion, { type: 'matching' }>['choices'][number];

interface ChoicePickerProps {
  choices: readonly Choice[];
  value: string | null;
  /** null: nothing fits any more. */
  onChange: (choice: string | null) => void;
  /** The element that says for what one is chosen. */
  labelledBy: string;
  lang: string | undefined;
}

/** No id of a part looks like this. */
const none = '-';

const itemLook =
  'flex min-h-11 cursor-default items-center gap-3 rounded-s px-3 py-2 outline-2 -outline-offset-2 outline-transparent ' +
  'data-[focused]:bg-primary-soft data-[focus-visible]:shadow-none data-[focus-visible]:outline-accent';

/** One of several texts, in a list that opens. Long ones stand in full, in the list and when they are chosen. */
export function ChoicePicker({ choices, value, onChange, labelledBy, lang }: ChoicePickerProps) {
  const t = useT();
  return (
    <Select
      aria-labelledby={labelledBy}
      placeholder={t('answering.choose')}
      value={value}
      onChange={(key) => onChange(key === none || key === null ? null : String(key))}
    >
      <Button className="calm flex min-h-12 w-full items-center gap-3 rounded-m border border-edge bg-surface px-4 py-2.5 text-start hover:border-ink">
        <SelectValue className="min-w-0 flex-1 data-[placeholder]:text-muted" />
        <Icon name="chevron-down" className="size-5 text-muted" />
      </Button>
      <Popover className="max-h-[min(26rem,80dvh)] w-(--trigger-width) overflow-auto rounded-m border border-line bg-surface shadow-high data-[entering]:animate-fade">
        <ListBox className="p-1.5">
          {choices.map(({ id, text }) => (
            <ListBoxItem key={id} id={id} textValue={plainTextOf(text)} className={itemLook}>
              <div className="min-w-0 flex-1">
                <RichText body={text} lang={lang} look="plain" />
              </div>
            </ListBoxItem>
          ))}
          {value !== null && (
            <ListBoxItem id={none} textValue={t('answering.leaveOpen')} className={`${itemLook} text-muted`}>
              {t('answering.leaveOpen')}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
