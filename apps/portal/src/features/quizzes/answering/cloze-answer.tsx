import { Icon } from '@amelie/ui';
import { Fragment, useId } from 'react';
import { useT } from '../../../lib/i18n';
import { RichText } from '../../../lib/rich-text/rich-text';
import type { Answering, AskedOf } from './answering-props';
import { sayOf } from './by-part';
import { gapPieces } from './gap-pieces';

type Gap = AskedOf<'cloze'>['gaps'][number];

/** The text with its gaps, each filled in where it stands. */
export function ClozeAnswer({ asked, answer, onAnswer, labelledBy, lang }: Answering<'cloze'>) {
  const t = useT();
  const id = useId();
  const known = new Set(asked.gaps.map((gap) => gap.id));
  const fill = (gap: string, value: string) =>
    onAnswer({ type: 'cloze', filled: sayOf(answer.filled, { gap, value }, (one) => one.gap === gap) });
  const weave = (text: string) =>
    gapPieces(text, known).map((piece, place) => {
      if ('words' in piece) return <Fragment key={place}>{piece.words}</Fragment>;
      const at = asked.gaps.findIndex((one) => one.id === piece.gap);
      const gap = asked.gaps[at];
      return (
        gap && (
          <GapField
            key={gap.id}
            gap={gap}
            label={t('answering.gap', { number: at + 1, count: asked.gaps.length })}
            value={answer.filled.find((one) => one.gap === gap.id)?.value ?? ''}
            lang={lang}
            onFill={(value) => fill(gap.id, value)}
          />
        )
      );
    });
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={id} className="flex flex-col gap-3">
      <p id={id} className="text-s text-muted">
        {t('answering.clozeHint')}
      </p>
      <div className="gap-text">
        <RichText body={asked.stem} lang={lang} weave={weave} />
      </div>
    </div>
  );
}

interface GapFieldProps {
  gap: Gap;
  label: string;
  value: string;
  lang: string | undefined;
  onFill: (value: string) => void;
}

const look =
  'calm h-11 max-w-full rounded-s border border-edge bg-surface font-interface text-m leading-normal [field-sizing:content] hover:border-ink';

function GapField({ gap, label, value, lang, onFill }: GapFieldProps) {
  const t = useT();
  if (gap.kind === 'choice')
    return (
      <span className="relative inline-flex max-w-full items-center align-middle">
        <select
          aria-label={label}
          value={value}
          onChange={(event) => onFill(event.target.value)}
          className={`${look} min-w-28 appearance-none truncate ps-3 pe-9`}
        >
          <option value="" className="bg-surface text-ink">
            {t('answering.choose')}
          </option>
          {gap.options.map((option) => (
            <option key={option.id} value={option.id} lang={lang} className="bg-surface text-ink">
              {option.text}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" className="pointer-events-none absolute end-2.5 size-4 text-muted" />
      </span>
    );
  return (
    <input
      aria-label={label}
      value={value}
      onChange={(event) => onFill(event.target.value)}
      inputMode={gap.kind === 'numeric' ? 'decimal' : 'text'}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={1000}
      size={Math.max(8, value.length)}
      className={`${look} min-w-28 px-3 align-middle`}
    />
  );
}
