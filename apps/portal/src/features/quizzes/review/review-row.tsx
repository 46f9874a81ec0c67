import type { RichText as RichTextDocument } from '@amelie/contract';
import type { ReactNode } from 'react';
import { RichText } from '../../../lib/rich-text/rich-text';
import { Feedback } from './said-facts';
import { VerdictLine, type Verdict } from './verdict-line';

export function ReviewRows({ children, ordered }: { children: ReactNode; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return <List className="border-y border-line">{children}</List>;
}

interface ReviewRowProps {
  /** What it is about. */
  text?: RichTextDocument;
  /** The same, where it is one line of plain words. */
  title?: string;
  verdict: Verdict;
  /** In place of the verdict's own words. */
  words?: ReactNode;
  /** What was said, and what is right. */
  children?: ReactNode;
  feedback?: RichTextDocument | undefined;
  lang: string | undefined;
}

/** One part of a question: what it asks, how the answer stands, what is right and why. */
export function ReviewRow({ text, title, verdict, words, children, feedback, lang }: ReviewRowProps) {
  return (
    <li className="flex flex-col gap-1.5 border-t border-line py-3.5 first:border-0">
      {title && <p lang={lang}>{title}</p>}
      {text && <RichText body={text} lang={lang} look="plain" />}
      <VerdictLine verdict={verdict} words={words} />
      {children}
      {feedback && <Feedback text={feedback} lang={lang} />}
    </li>
  );
}
