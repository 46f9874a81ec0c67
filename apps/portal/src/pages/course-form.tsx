import type { FormStage, MyForm as Form } from '@amelie/contract';
import { Breadcrumb, ButtonLink, Notice, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { MyForm } from '../features/forms/my-form';
import { useMyForm } from '../features/forms/queries';
import { QueryFace } from '../lib/api';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** The form of a course, at its end or three months later. */
export function CourseFormPage() {
  const t = useT();
  usePageTitle(t('forms.pageTitle'));
  const { courseId = '', stage } = useParams();
  const asked: FormStage = stage === 'follow-up' ? 'follow-up' : 'end';
  const form = useMyForm({ courseId, stage: asked });
  return (
    <QueryFace query={form} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => <FormFace key={`${data.courseId} ${data.stage}`} form={data} />}
    </QueryFace>
  );
}

function FormFace({ form }: { form: Form }) {
  const t = useT();
  const { courseId, courseTitle, language, stage, state } = form;
  const crumbs = [
    { label: t('learning.courses'), href: '/courses' },
    { label: courseTitle, lang: language, href: `/courses/${courseId}` },
  ];
  const isOpen = state === 'open';
  return (
    <Page
      width="read"
      title={t(`forms.title.${stage}`)}
      {...(isOpen ? { lead: t(`forms.lead.${stage}`) } : {})}
      breadcrumb={<Breadcrumb label={t('common.whereYouAre')} crumbs={crumbs} />}
    >
      {isOpen && <MyForm form={form} />}
      {state === 'sent' && <Sent form={form} />}
      {state === 'not-yet' && (
        <Notice title={t('forms.notYetTitle')} action={<BackToCourse courseId={courseId} />}>
          {t(`forms.notYet.${stage}`)}
        </Notice>
      )}
    </Page>
  );
}

const BackToCourse = ({ courseId }: { courseId: string }) => {
  const t = useT();
  return (
    <ButtonLink kind="quiet" href={`/courses/${courseId}`}>
      {t('learning.backToCourse')}
    </ButtonLink>
  );
};

/** It has been sent: thanks, and the certificate where it waited for this. */
function Sent({ form: { courseId, stage, required, certificateId } }: { form: Form }) {
  const t = useT();
  const hasCertificate = stage === 'end' && required && certificateId !== null;
  return (
    <Notice
      tone="good"
      live="polite"
      title={t('forms.sentTitle')}
      action={
        <>
          {hasCertificate && <ButtonLink href={`/courses/${courseId}/end`}>{t('learning.toCertificate')}</ButtonLink>}
          <BackToCourse courseId={courseId} />
        </>
      }
    >
      <p>{t('forms.sentText')}</p>
      {hasCertificate && <p>{t('forms.certificateNow')}</p>}
    </Notice>
  );
}
