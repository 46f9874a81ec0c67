import { readyQuestions, type CourseDraft, type CourseForm } from '@amelie/contract';
import { ButtonLink, Card } from '@amelie/ui';
import { QueryFace } from '../../lib/api';
import { useT, type Translate } from '../../lib/i18n';
import { useFormOfDraft } from './form-queries';

/** Whether the course asks for an evaluation, and the ways to the form and to what came of it. */
export function FormCard({ draft }: { draft: CourseDraft }) {
  const t = useT();
  const form = useFormOfDraft(draft.id);
  return (
    <Card
      title={t('authoring.form.title')}
      actions={
        <>
          <ButtonLink kind="quiet" size="s" href={`/teach/courses/${draft.id}/form`}>
            {t('authoring.form.edit')}
          </ButtonLink>
          {draft.published.length > 0 && (
            <ButtonLink kind="quiet" size="s" href={`/evaluations/${draft.id}`}>
              {t('authoring.form.results')}
            </ButtonLink>
          )}
        </>
      }
    >
      <QueryFace query={form} level={3}>
        {(data) => <p>{standing(data, t)}</p>}
      </QueryFace>
    </Card>
  );
}

function standing(form: CourseForm, t: Translate): string {
  if (!form.isOn) return t('authoring.form.off');
  const ready = readyQuestions.end.filter(({ key }) => !form.leftOut.includes(key));
  const count = ready.length + form.own.filter(({ stage }) => stage === 'end').length;
  const words = [
    t('authoring.form.on', { count }),
    form.required && t('authoring.form.onRequired'),
    form.followUp && t('authoring.form.onFollowUp'),
  ];
  return words.filter((word) => word !== false).join(' · ');
}
