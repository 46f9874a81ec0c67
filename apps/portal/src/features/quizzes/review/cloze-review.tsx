import type { Gap } from '@amelie/contract';
import { classNames, Icon, VisuallyHidden } from '@amelie/ui';
import { Fragment } from 'react';
import { useFormat, useT, type Formats } from '../../../lib/i18n';
import { RichText } from '../../../lib/rich-text/rich-text';
import { gapPieces } from '../answering/gap-pieces';
import { numberKey } from './entry-review';
import { fullKeys } from './key-words';
import { ReviewRow, ReviewRows } from './review-row';
import { verdictOf, type Reviewing } from './reviewing-props';
import { SaidFacts } from './said-facts';
import { verdictLooks, type Verdict } from './verdict-line';

/** What was filled in, in words. */
function filledWords(gap: Gap, value: string): string {
  return gap.kind === 'choice' ? (gap.options.find(({ id }) => id === value)?.text ?? '') : value.trim();
}

function gapKeys(gap: Gap, format: Formats): string[] {
  switch (gap.kind) {
    case 'choice':
      return gap.options.filter(({ credit }) => credit === 1).map(({ text }) => text);
    case 'text':
      return fullKeys(gap.answers);
    case 'numeric':
      return gap.answers.filter(({ credit }) => credit === 1).map((one) => numberKey(format, one, ''));
  }
}

/** The text with what was filled in, then each gap with what is right. */
export function ClozeReview({ question, answer, marking, lang }: Reviewing<'cloze'>) {
  const t = useT();
  const format = useFormat();
  const gaps = question.gaps.map((gap, at) => ({
    gap,
    number: at + 1,
    verdict: verdictOf(marking, gap.id),
    words: filledWords(gap, answer.filled.find((one) => one.gap === gap.id)?.value ?? ''),
  }));
  const known = new Set(question.gaps.map(({ id }) => id));
  const weave = (text: string) =>
    gapPieces(text, known).map((piece, place) => {
      if ('words' in piece) return <Fragment key={place}>{piece.words}</Fragment>;
      const filled = gaps.find(({ gap }) => gap.id === piece.gap);
      return filled && <Filled key={piece.gap} {...filled} lang={lang} />;
    });
  return (
    <>
      <RichText body={question.stem} lang={lang} weave={weave} />
      <ReviewRows ordered>
        {gaps.map(({ gap, number, verdict, words }) => {
          const told = (gap.kind === 'choice' ? gap.options : gap.answers).find(({ id }) => marking.told.includes(id));
          return (
            <ReviewRow
              key={gap.id}
              verdict={verdict}
              words={`${t('answering.gap', { number, count: gaps.length })}: ${t(verdictLooks[verdict].words)}`}
              feedback={told?.feedback}
              lang={lang}
            >
              <SaidFacts
                lang={lang}
                facts={[
                  words !== '' && { label: t('answering.yourAnswer'), value: words },
                  verdict !== 'right' && {
                    label: t('answering.rightAnswer'),
                    value: format.list(gapKeys(gap, format)),
                  },
                ]}
              />
            </ReviewRow>
          );
        })}
      </ReviewRows>
    </>
  );
}

interface FilledProps {
  number: number;
  verdict: Verdict;
  words: string;
  lang: string | undefined;
}

/** What stands in a gap, with the sign of its verdict. */
function Filled({ number, verdict, words, lang }: FilledProps) {
  const t = useT();
  const look = verdictLooks[verdict];
  return (
    <span
      className={classNames(
        'inline-flex max-w-full items-center gap-1 rounded-s border px-1.5 align-baseline font-interface text-m leading-normal',
        look.frame,
      )}
    >
      <Icon name={look.icon} className={classNames('size-4', look.tone)} />
      <span lang={lang} className="min-w-0">
        {words === '' ? number : words}
      </span>
      <VisuallyHidden>({t(look.words)})</VisuallyHidden>
    </span>
  );
}
