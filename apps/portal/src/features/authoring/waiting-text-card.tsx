import type { WaitingText } from '@amelie/contract';
import { countWords } from '@amelie/rules';
import { Card, Disclosure, showToast } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { RichText } from '../../lib/rich-text/rich-text';
import { MarkForm } from './mark-form';
import { useMarkText } from './marking-queries';

/** A text with what was asked, the notes for markers and the rubric. Whose it is, nobody is told. */
export function WaitingTextCard({ courseId, waiting }: { courseId: string; waiting: WaitingText }) {
  const t = useT();
  const format = useFormat();
  const say = useRefusalText();
  const marking = useMarkText(courseId);
  const { question, attemptId, questionId, text } = waiting;
  if (question.type !== 'essay') return null;
  const path = { courseId, attemptId, questionId };
  return (
    <Card title={waiting.moduleTitle}>
      <p className="text-s text-muted">{t('authoring.marking.handedIn', { date: format.date(waiting.submittedAt) })}</p>
      <div className="font-medium">
        <RichText body={question.stem} lang={question.language} look="plain" />
      </div>
      <figure className="flex flex-col gap-1.5">
        <blockquote
          lang={question.language}
          tabIndex={0}
          className="max-h-96 overflow-auto rounded-m bg-sunken px-4 py-3 whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          {text}
        </blockquote>
        <figcaption className="text-s text-muted">
          {t('authoring.marking.words', { count: countWords(text) })}
        </figcaption>
      </figure>
      {question.markerNotes.content.length > 0 && (
        <Disclosure summary={t('authoring.marking.notes')}>
          <RichText body={question.markerNotes} lang={question.language} look="plain" />
        </Disclosure>
      )}
      <MarkForm
        question={question}
        mark={waiting.mark}
        isPending={marking.isPending}
        fault={marking.isError ? say(marking.error) : null}
        onMark={(body) =>
          marking.mutate({ path, body }, { onSuccess: () => showToast(t('authoring.marking.marked'), 'good') })
        }
      />
    </Card>
  );
}
