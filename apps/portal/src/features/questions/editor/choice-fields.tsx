import type {
  judgementMarkings,
  kprimMarkings,
  matchingMarkings,
  multipleMarkings,
  orderingMarkings,
} from '@amelie/contract';
import { NativeSelect } from '@amelie/ui';
import { useFormat, useT, type MessageKey } from '../../../lib/i18n';

interface CreditSelectProps {
  value: number;
  /** Whether a wrong one may cost something. */
  mayCost?: boolean;
  onChange: (credit: number) => void;
}

const earning = [1, 0.8, 0.75, 2 / 3, 0.6, 0.5, 0.4, 1 / 3, 0.25, 0.2, 0.1, 0];
const costing = [-0.1, -0.2, -0.25, -1 / 3, -0.5, -1];

/** What an answer is worth, as a share of the question. */
export function CreditSelect({ value, mayCost = false, onChange }: CreditSelectProps) {
  const t = useT();
  const format = useFormat();
  const usual = mayCost ? [...earning, ...costing] : earning;
  const offered = usual.includes(value) ? usual : [...usual, value].sort((one, other) => other - one);
  const nameOf = (credit: number) => {
    const share = format.percent(credit);
    if (credit === 1) return t('editor.creditRight', { share });
    return credit === 0 ? t('editor.creditWrong', { share }) : share;
  };
  return (
    <NativeSelect
      label={t('editor.credit')}
      labelHidden
      options={offered.map((credit) => ({ value: String(credit), label: nameOf(credit) }))}
      value={String(value)}
      onChange={(credit) => onChange(Number(credit))}
    />
  );
}

export type Marking =
  | (typeof multipleMarkings)[number]
  | (typeof kprimMarkings)[number]
  | (typeof matchingMarkings)[number]
  | (typeof orderingMarkings)[number]
  | (typeof judgementMarkings)[number];

interface MarkingFieldProps<V extends Marking> {
  markings: readonly V[];
  value: V;
  onChange: (marking: V) => void;
  /** Where the usual sentence does not say it. */
  hintOf?: (marking: V) => MessageKey;
}

/** How a score comes about, and what that means in a sentence. */
export function MarkingField<V extends Marking>({ markings, value, onChange, hintOf }: MarkingFieldProps<V>) {
  const t = useT();
  return (
    <div className="flex flex-col gap-1.5">
      <NativeSelect
        label={t('editor.marking')}
        options={markings.map((marking) => ({ value: marking, label: t(`editor.markingKind.${marking}`) }))}
        value={value}
        onChange={onChange}
      />
      <p className="text-s text-muted">{t(hintOf?.(value) ?? `editor.markingHint.${value}`)}</p>
    </div>
  );
}
