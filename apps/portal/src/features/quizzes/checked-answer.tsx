import { Skeleton } from '@amelie/ui';
import { QueryFace } from '../../lib/api';
import { useCheckedAnswer } from './queries';
import { ReviewedAnswer } from './reviewed-answer';
import { Standing } from './standing';

interface CheckedAnswerProps {
  attemptId: string;
  questionId: string;
  language: string | undefined;
}

/** How an answer stands that was checked during the quiz. */
export function CheckedAnswer({ attemptId, questionId, language }: CheckedAnswerProps) {
  const checked = useCheckedAnswer(attemptId, questionId);
  return (
    <QueryFace query={checked} level={3} loading={<Skeleton className="h-32" />}>
      {(reviewed) => (
        <div role="status" className="flex flex-col gap-4 rounded-m border border-line bg-surface p-5">
          <Standing reviewed={reviewed} />
          <ReviewedAnswer reviewed={reviewed} language={language} />
        </div>
      )}
    </QueryFace>
  );
}
