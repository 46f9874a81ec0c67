import { Button, ButtonLink, Disclosure, EmptyState, LiveRegion, Menu, Page } from '@amelie/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { BankFilters } from '../../features/questions/bank/bank-filters';
import { BankList } from '../../features/questions/bank/bank-list';
import { BulkBar } from '../../features/questions/bank/bulk-bar';
import { CategoryList } from '../../features/questions/bank/category-list';
import { ExportDialog } from '../../features/questions/bank/export-dialog';
import { type BankSearchControl, useBankSearch } from '../../features/questions/bank/use-bank-search';
import { ChooseType } from '../../features/questions/editor/choose-type';
import { useQuestionCategories, useQuestions } from '../../features/questions/queries';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';
import { useSettled } from '../../lib/use-settled';
import { ListPages } from '../../lib/list-pages';

/** The question bank: its categories, what is looked for, and what was found. */
export function QuestionsPage() {
  const t = useT();
  usePageTitle(t('bank.title'));
  const control = useBankSearch();
  const { filters, set } = control;
  const [doing, setDoing] = useState<'new' | 'export' | null>(null);
  const navigate = useNavigate();
  const categoryId = filters.category === 'none' ? null : (filters.category ?? null);
  const categories = <CategoryList chosen={filters.category} onChoose={(category) => set('category', category)} />;
  const { data } = useQuestionCategories();
  // Where nothing is, nothing is looked for.
  const isEmpty = data?.outside === 0 && data.categories.length === 0 && !control.isNarrowed;
  const into = categoryId ? `&category=${categoryId}` : '';
  return (
    <Page
      width="wide"
      title={t('bank.title')}
      lead={t('bank.lead')}
      actions={<Deeds onNew={() => setDoing('new')} onExport={() => setDoing('export')} />}
    >
      <div className="grid gap-6 lg:grid-cols-[17rem_1fr]">
        <aside className="min-w-0">
          <div className="lg:hidden">
            <Disclosure summary={t('bank.categories')}>{categories}</Disclosure>
          </div>
          <div className="hidden lg:block">{categories}</div>
        </aside>
        <div className="flex min-w-0 flex-col gap-5">
          {!isEmpty && <BankFilters control={control} />}
          <Found control={control} key={JSON.stringify(filters)} />
        </div>
      </div>
      {doing === 'new' && (
        <ChooseType
          title={t('bank.new')}
          onChoose={(type) => void navigate(`/questions/new?type=${type}${into}`)}
          onClose={() => setDoing(null)}
        />
      )}
      {doing === 'export' && <ExportDialog from={{ categoryId }} onClose={() => setDoing(null)} />}
    </Page>
  );
}

function Deeds({ onNew, onExport }: { onNew: () => void; onExport: () => void }) {
  const t = useT();
  return (
    <>
      <Button icon="plus" onPress={onNew}>
        {t('bank.new')}
      </Button>
      <Menu
        label={t('bank.moreOfBank')}
        entries={[
          { id: 'import', label: t('bank.import'), icon: 'upload', href: '/questions/import' },
          { id: 'export', label: t('bank.exportAll'), icon: 'download', onAction: onExport },
        ]}
      />
    </>
  );
}

function Found({ control }: { control: BankSearchControl }) {
  const t = useT();
  const { filters, words, isNarrowed } = control;
  const settled = useSettled(words.trim());
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = useQuestions({ ...filters, search: settled, page });
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  return (
    <QueryFace query={found}>
      {({ questions, total, pageSize }) => (
        <div className="flex flex-col gap-4">
          {questions.length > 0 ? (
            <BankList entries={questions} chosen={chosen} onChoose={choose} />
          ) : isNarrowed ? (
            <EmptyState icon="search" title={t('bank.noneFound')}>
              {t('bank.noneFoundText')}
            </EmptyState>
          ) : (
            <EmptyState
              icon="file"
              title={t('bank.none')}
              action={
                <ButtonLink kind="quiet" href="/questions/import">
                  {t('bank.import')}
                </ButtonLink>
              }
            >
              {t('bank.noneText')}
            </EmptyState>
          )}
          <ListPages label={t('bank.pages')} page={page} pages={Math.ceil(total / pageSize)} onPage={setPage} />
          {chosen.size > 0 && (
            <BulkBar ids={[...chosen]} isArchive={filters.shelf === 'archived'} onClear={() => setChosen(new Set())} />
          )}
          <LiveRegion>{t('bank.foundCount', { count: total })}</LiveRegion>
        </div>
      )}
    </QueryFace>
  );
}
