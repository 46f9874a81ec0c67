import type { QuestionImport } from '@amelie/contract';
import { Breadcrumb, Button, ButtonLink, Notice, Page, SkeletonList, SkeletonPage } from '@amelie/ui';
import { useNavigate, useParams } from 'react-router';
import { formatNames } from '../../features/questions/import/format-names';
import { ImportReview } from '../../features/questions/import/import-review';
import { NoteList } from '../../features/questions/import/note-list';
import { useDiscardImport, useQuestionImport } from '../../features/questions/queries';
import { QueryFace } from '../../lib/api';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import { useFormat, useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** One file of questions: it is being read, it was refused, or it is looked through. */
export function QuestionImportPage() {
  const t = useT();
  const { importId = '' } = useParams();
  const query = useQuestionImport(importId);
  usePageTitle(t('bank.import'));
  return (
    <QueryFace query={query} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(about) => <Shown about={about} />}
    </QueryFace>
  );
}

function Shown({ about }: { about: QuestionImport }) {
  const t = useT();
  const format = useFormat();
  const words = [
    about.format && formatNames[about.format],
    format.bytes(about.bytes),
    format.date(about.receivedAt, 'instant'),
    about.receivedFrom,
  ];
  return (
    <Page
      over={words.filter(Boolean).join(' · ')}
      title={<span className="[overflow-wrap:anywhere]">{about.fileName}</span>}
      breadcrumb={
        <Breadcrumb
          label={t('common.whereYouAre')}
          crumbs={[
            { label: t('bank.title'), href: '/questions' },
            { label: t('bank.import'), href: '/questions/import' },
          ]}
        />
      }
      actions={<Discard importId={about.id} />}
    >
      {about.state === 'received' && <SkeletonList label={t('bank.reading')} />}
      {about.state === 'refused' && (
        <Notice
          tone="loss"
          title={t('bank.refusedTitle')}
          action={<ButtonLink href="/questions/import">{t('bank.another')}</ButtonLink>}
        >
          <NoteList notes={about.faults} />
        </Notice>
      )}
      {about.state === 'read' && <ImportReview about={about} />}
    </Page>
  );
}

/** What was taken stays in the bank, so nothing is lost that could not be sent again. */
function Discard({ importId }: { importId: string }) {
  const t = useT();
  const navigate = useNavigate();
  const discard = useDiscardImport();
  const forget = () =>
    discard.mutate({ path: { importId } }, { onSuccess: () => void navigate('/questions/import', { replace: true }) });
  return (
    <>
      <RefusalNotice error={discard.error} />
      <Button kind="quiet" icon="trash" pending={discard.isPending && t('common.saving')} onPress={forget}>
        {t('bank.forget')}
      </Button>
    </>
  );
}
