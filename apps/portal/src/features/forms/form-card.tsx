import type { CoursePage } from '@amelie/contract';
import { ButtonLink, Card } from '@amelie/ui';
import { useT } from '../../lib/i18n';

/** The form of a course that can be filled in now, with one step towards it; nothing where there is none. */
export function FormCard({ course }: { course: Pick<CoursePage, 'courseId' | 'form' | 'certificateId'> }) {
  const t = useT();
  const { form, courseId, certificateId } = course;
  const stage = form?.end === 'open' ? 'end' : form?.followUp === 'open' ? 'follow-up' : null;
  if (!form || !stage) return null;
  const waits = stage === 'end' && form.required && certificateId === null;
  return (
    <Card
      title={t(`forms.title.${stage}`)}
      actions={
        <ButtonLink kind={waits ? 'primary' : 'quiet'} href={`/courses/${courseId}/form/${stage}`}>
          {t('forms.fillIn')}
        </ButtonLink>
      }
    >
      <p>{t(waits ? 'forms.card.required' : `forms.card.${stage}`)}</p>
    </Card>
  );
}
