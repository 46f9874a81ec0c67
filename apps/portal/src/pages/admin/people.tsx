import type { Person, Role } from '@amelie/contract';
import { Button, Card, EmptyState, LiveRegion, Page } from '@amelie/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangePersonDialog } from '../../features/people/change-person-dialog';
import { CloseAccountDialog } from '../../features/people/close-account-dialog';
import { CreatePersonDialog } from '../../features/people/create-person-dialog';
import { PeopleFilters } from '../../features/people/people-filters';
import { PeopleTable } from '../../features/people/people-table';
import { usePeople } from '../../features/people/queries';
import { useSettled } from '../../lib/use-settled';
import { QueryFace } from '../../lib/api';
import { instanceOptions } from '../../lib/api/generated/@tanstack/react-query.gen';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';
import { ListPages } from '../../lib/list-pages';

/** Everybody with an account: find them, invite them, change what they may do. */
export function PeoplePage() {
  const t = useT();
  usePageTitle(t('people.people'));
  const [search, setSearch] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [creating, setCreating] = useState(false);
  const settled = useSettled(search.trim());
  const clear = () => {
    setSearch('');
    setRole(null);
  };
  return (
    <Page
      title={t('people.people')}
      lead={t('people.lead')}
      actions={
        <Button icon="plus" onPress={() => setCreating(true)}>
          {t('people.create')}
        </Button>
      }
    >
      <DemoHidden />
      <PeopleFilters search={search} role={role} onSearch={setSearch} onRole={setRole} />
      <Found key={`${settled} ${role}`} search={settled} role={role} onClear={clear} />
      <CreatePersonDialog isOpen={creating} onOpenChange={setCreating} />
    </Page>
  );
}

/** On a demo: why the list is shorter than the programme's figures. */
function DemoHidden() {
  const t = useT();
  const { data } = useQuery({ ...instanceOptions(), staleTime: Infinity });
  return data?.demo ? <p className="text-s text-muted">{t('people.demoHidden')}</p> : null;
}

type Doing = { what: 'change' | 'close'; person: Person } | null;

interface FoundProps {
  search: string;
  role: Role | null;
  onClear: () => void;
}

function Found({ search, role, onClear }: FoundProps) {
  const t = useT();
  const [page, setPage] = useState(1);
  const [doing, setDoing] = useState<Doing>(null);
  const list = usePeople(search, role, page);
  return (
    <QueryFace query={list}>
      {({ people, total, pageSize }) => (
        <div className="flex flex-col gap-5">
          {total === 0 ? (
            <EmptyState
              icon="search"
              title={t('people.nobody')}
              action={
                <Button kind="quiet" onPress={onClear}>
                  {t('people.clear')}
                </Button>
              }
            >
              {t('people.nobodyText')}
            </EmptyState>
          ) : (
            <Card className="max-lg:border-0 max-lg:bg-transparent max-lg:p-0">
              <PeopleTable
                people={people}
                onChange={(person) => setDoing({ what: 'change', person })}
                onClose={(person) => setDoing({ what: 'close', person })}
              />
            </Card>
          )}
          <ListPages label={t('people.pages')} page={page} pages={Math.ceil(total / pageSize)} onPage={setPage} />
          {doing?.what === 'change' && <ChangePersonDialog person={doing.person} onClose={() => setDoing(null)} />}
          {doing?.what === 'close' && <CloseAccountDialog person={doing.person} onClose={() => setDoing(null)} />}
          <LiveRegion>{t('people.found', { count: total })}</LiveRegion>
        </div>
      )}
    </QueryFace>
  );
}
