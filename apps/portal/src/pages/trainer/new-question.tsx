import { questionTypes } from '@amelie/contract';
import { Breadcrumb, Page, showToast } from '@amelie/ui';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { newQuestion } from '../../features/questions/editor/new-question';
import { useCreateQuestion } from '../../features/questions/queries';
import { QuestionForm } from '../../features/questions/question/question-form';
import { useLanguage, useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** A question that is being written for the first time; the bank has it once it is saved. */
export function NewQuestionPage() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const create = useCreateQuestion();
  const type = questionTypes.find((one) => one === address.get('type')) ?? 'single';
  const [begun] = useState(() => newQuestion(type, language));
  usePageTitle(t('bank.new'));
  return (
    <Page
      title={t('bank.new')}
      breadcrumb={
        <Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: t('bank.title'), href: '/questions' }]} />
      }
    >
      <QuestionForm
        begun={begun}
        onSave={(question) =>
          create.mutateAsync(
            { body: { categoryId: address.get('category'), question } },
            {
              onSuccess: ({ id }) => {
                showToast(t('common.saved'));
                void navigate(`/questions/${id}`, { replace: true });
              },
            },
          )
        }
        isSaving={create.isPending}
        error={create.error}
      />
    </Page>
  );
}
