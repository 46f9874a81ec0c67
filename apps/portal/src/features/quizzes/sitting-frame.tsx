import type { QuizAttempt } from '@amelie/contract';
import type { ReactNode } from 'react';
import { SittingHead } from './sitting-head';

interface SittingFrameProps {
  attempt: QuizAttempt;
  left: number | null;
  language: string | undefined;
  /** The way through the questions. */
  list?: ReactNode;
  children: ReactNode;
}

/** The quiz beside its questions on a desk, above them on a phone. */
export function SittingFrame({ attempt, left, language, list, children }: SittingFrameProps) {
  return (
    <div className="mx-auto w-full max-w-page px-4 py-5 md:px-8 md:py-8 lg:grid lg:grid-cols-[17rem_minmax(0,44rem)] lg:grid-rows-[auto_1fr] lg:justify-center lg:gap-x-10">
      <SittingHead attempt={attempt} left={left} language={language} />
      {list}
      <div className="flex min-w-0 flex-col gap-5 max-lg:mt-5 lg:row-span-2 lg:row-start-1 lg:col-start-2">
        {children}
      </div>
    </div>
  );
}
