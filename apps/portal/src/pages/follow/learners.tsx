import { Card, EmptyState, LiveRegion, Page } from '@amelie/ui';
import { useState } from 'react';
import { LearnerSearch } from '../../features/learners/learner-search';
import { LearnerTable } from '../../features/learners/learner-table';
import { useLearners } from '../../features/learners/queries';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';
import { ListPages } from '../../lib/list-pages';

/** Learners by name, for whoever may follow them: who waits for a confirmation, and how somebody gets on. */
export function LearnersPage() {
  const t = useT();
  usePageTitle(t('learners.title'));
  const [search, setSearch] = useState('');
  const [waiting, setWaiting] = useState(false);
  return (
    <Page title={t('learners.title')} lead={t('learners.lead')}>
      <LearnerSearch waiting={waiting} onSearch={setSearch} onWaiting={setWaiting} />
      <Found key={`${search} ${waiting}`} search={search} waiting={waiting} />
    </Page>
  );
}

function Found({ search, waiting }: { search: string; waiting: boolean }) {
  const t = useT();
  const [page, setPage] = useState(1);
  const list = useLearners({ search, waiting, page });
  return (
    <QueryFace query={list}>
      {({ learners, total, pageSize }) => (
        <div className="flex flex-col gap-5">
          {total === 0 ? (
            <EmptyState icon="people" title={t(waiting ? 'learners.nobodyWaits' : 'learners.nobody')}>
              {t('learners.nobodyText')}
            </EmptyState>
          ) : (
            <Card className="max-md:border-0 max-md:bg-transparent max-md:p-0">
              <LearnerTable learners={learners} />
            </Card>
          )}
          <ListPages label={t('learners.pages')} page={page} pages={Math.ceil(total / pageSize)} onPage={setPage} />
          <LiveRegion>{t('learners.found', { count: total })}</LiveRegion>
        </div>
      )}
    </QueryFace>
  );
}
