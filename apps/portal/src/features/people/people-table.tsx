import type { Person } from '@amelie/contract';
import { Badge, Menu, Table } from '@amelie/ui';
import { roleWords, useFormat, useT } from '../../lib/i18n';

interface PeopleTableProps {
  people: readonly Person[];
  onChange: (person: Person) => void;
  onClose: (person: Person) => void;
}

/** People by family name, with their roles and what can be done. */
export function PeopleTable({ people, onChange, onClose }: PeopleTableProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Table<Person>
      caption={t('people.people')}
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      narrow="lines"
      columns={[
        { id: 'name', title: t('people.name'), isRowHeader: true, cell: (person) => <Name of={person} /> },
        { id: 'email', title: t('people.email'), wideOnly: true, cell: ({ email }) => <Address>{email}</Address> },
        { id: 'roles', title: t('people.roles'), wideOnly: true, cell: (person) => <Roles of={person} /> },
        {
          id: 'since',
          title: t('people.since'),
          wideOnly: true,
          cell: ({ createdAt }) => <span className="whitespace-nowrap">{format.date(createdAt, 'short')}</span>,
        },
        {
          id: 'actions',
          title: t('people.actions'),
          titleHidden: true,
          align: 'end',
          cell: (person) => (
            <Menu
              label={t('people.actionsFor', { name: `${person.givenName} ${person.familyName}` })}
              entries={[
                { id: 'roles', label: t('people.changeRoles'), icon: 'people', onAction: () => onChange(person) },
                {
                  id: 'close',
                  label: t(person.disabledAt === null ? 'people.close' : 'people.reopen'),
                  icon: 'lock',
                  kind: person.disabledAt === null ? 'loss' : 'plain',
                  onAction: () => onClose(person),
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}

/** The name; on a phone with the roles beside it and the address below. */
function Name({ of }: { of: Person }) {
  const t = useT();
  return (
    <span className="flex flex-col gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        {of.givenName} {of.familyName}
        {of.disabledAt !== null && <Badge icon="lock">{t('people.isClosed')}</Badge>}
        <span className="lg:hidden">
          <Roles of={of} />
        </span>
      </span>
      <span className="text-s font-normal text-muted lg:hidden">
        <Address>{of.email}</Address>
      </span>
    </span>
  );
}

const Address = ({ children }: { children: string }) => <span className="[overflow-wrap:anywhere]">{children}</span>;

function Roles({ of }: { of: Person }) {
  const t = useT();
  return (
    <span className="flex flex-wrap gap-1.5">
      {of.roles.map((role) => (
        <Badge key={role} tone={role === 'administrator' ? 'accent' : 'neutral'}>
          {t(roleWords[role])}
        </Badge>
      ))}
      {of.grantedRights.length > 0 && (
        <Badge tone="primary">{t('people.moreRights', { count: of.grantedRights.length })}</Badge>
      )}
    </span>
  );
}
