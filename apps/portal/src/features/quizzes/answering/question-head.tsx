import { type AskedQuestion, hasWords } from '@amelie/contract';
import type { ReactNode, Ref } from 'react';
import { RichLine, RichText } from '../../../lib/rich-text/rich-text';
import { QuestionMedia } from './question-media';
import { isStemLine } from './stem-line';

interface QuestionHeadProps {
  asked: Pick<AskedQuestion, 'type' | 'stem' | 'media'> & { image?: { media: string } };
  /** Of the element that says the question. */
  id: string;
  /** Which question this is. */
  over: ReactNode;
  heading?: Ref<HTMLHeadingElement>;
  lang: string | undefined;
}

/** The question itself: a line is the heading, a longer text stands below it. A text with gaps stands with its gaps. */
export function QuestionHead({ asked, id, over, heading, lang }: QuestionHeadProps) {
  const { stem, media } = asked;
  const stands = asked.type !== 'cloze' && hasWords(stem);
  const inHeading = stands && isStemLine(stem);
  return (
    <div className="flex flex-col gap-4">
      <div id={id} className="flex flex-col gap-3">
        <h2 ref={heading} tabIndex={-1} className="text-xl leading-normal md:text-[1.625rem]">
          <span className="mb-1 block font-interface text-s font-semibold tracking-normal text-accent">{over}</span>
          {inHeading && <RichLine body={stem} lang={lang} />}
        </h2>
        {stands && !inHeading && <RichText body={stem} lang={lang} />}
      </div>
      <QuestionMedia media={media} except={asked.image?.media} lang={lang} />
    </div>
  );
}
