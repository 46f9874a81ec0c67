import type { BankQuestion } from '@amelie/contract';
import { Breadcrumb, Page, SkeletonPage } from '@amelie/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuestion } from '../../features/questions/queries';
import { LikeCard, PlaceCard, UsesCard } from '../../features/questions/question/beside-cards';
import { EditQuestion } from '../../features/questions/question/edit-question';
import { VersionsCard } from '../../features/questions/question/versions-card';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** One question of the bank: its editor, and beside it where it lies and stands, its versions and its doubles. */
export function QuestionPage() {
  const t = useT();
  const { questionId = '' } = useParams();
  const query = useQuestion(questionId);
  usePageTitle(t('bank.question'));
  return (
    <QueryFace query={query} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(one) => <Shown one={one} />}
    </QueryFace>
  );
}

function Shown({ one }: { one: BankQuestion }) {
  const t = useT();
  // What somebody writes stays, whatever is fetched meanwhile; only a version that they bring back takes its place.
  const [brought, setBrought] = useState(0);
  return (
    <Page
      width="wide"
      over={t(one.archived ? 'bank.archived' : 'bank.question')}
      title={<span className="[overflow-wrap:anywhere]">{one.name}</span>}
      breadcrumb={
        <Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: t('bank.title'), href: '/questions' }]} />
      }
    >
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <EditQuestion key={`${one.id} ${brought}`} one={one} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <LikeCard one={one} />
          <PlaceCard one={one} />
          <UsesCard one={one} />
          <VersionsCard one={one} onRestored={() => setBrought(brought + 1)} />
        </div>
      </div>
    </Page>
  );
}
