import type { Evaluation, FormStage } from '@amelie/contract';
import { Breadcrumb, ButtonLink, EmptyState, Page, SkeletonPage } from '@amelie/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { EvaluationChoiceFields } from '../../features/evaluations/evaluation-choice';
import { evaluationFile, useEvaluation, type EvaluationChoice } from '../../features/evaluations/queries';
import { QuestionResult } from '../../features/evaluations/question-result';
import { RateCard } from '../../features/evaluations/rate-card';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** What came of the form of one course. */
export function EvaluationPage() {
  const t = useT();
  const { courseId = '' } = useParams();
  const [stage, setStage] = useState<FormStage>('end');
  const [versionId, setVersionId] = useState<string | null>(null);
  const choice = { courseId, stage, versionId };
  const evaluation = useEvaluation(choice);
  usePageTitle(t('evaluations.title'));
  return (
    <QueryFace query={evaluation} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => (
        <EvaluationFace evaluation={data} choice={choice}>
          <EvaluationChoiceFields evaluation={data} onStage={setStage} onVersion={setVersionId} />
        </EvaluationFace>
      )}
    </QueryFace>
  );
}

interface EvaluationFaceProps {
  evaluation: Evaluation;
  choice: EvaluationChoice;
  /** The fields that choose what is read. */
  children: React.ReactNode;
}

function EvaluationFace({ evaluation, choice, children }: EvaluationFaceProps) {
  const t = useT();
  const { courseTitle, language, versions, questions, rate, threshold } = evaluation;
  const asks = versions.length > 0;
  return (
    <Page
      width="read"
      title={<span lang={language}>{courseTitle}</span>}
      breadcrumb={
        <Breadcrumb
          label={t('common.whereYouAre')}
          crumbs={[{ label: t('evaluations.title'), href: '/evaluations' }]}
        />
      }
      actions={
        <>
          <ButtonLink kind="quiet" href={`/evaluations/${choice.courseId}/gain`}>
            {t('evaluations.gain.title')}
          </ButtonLink>
          {asks && (
            <ButtonLink kind="quiet" icon="download" href={evaluationFile(choice)} download>
              {t('evaluations.csv')}
            </ButtonLink>
          )}
        </>
      }
    >
      {asks ? (
        <>
          {children}
          <RateCard rate={rate} />
          {questions.map((result) => (
            <QuestionResult key={result.question.key} result={result} language={language} threshold={threshold} />
          ))}
        </>
      ) : (
        <EmptyState icon="chart" title={t('evaluations.noForm')}>
          <p>{t('evaluations.noFormText')}</p>
        </EmptyState>
      )}
    </Page>
  );
}
