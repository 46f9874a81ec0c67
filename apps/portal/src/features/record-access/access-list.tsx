import type { LrsCredential } from '@amelie/contract';
import { Badge, Button, Card, Facts } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { scopeWords } from './scope-words';

interface AccessListProps {
  accesses: readonly LrsCredential[];
  onRevoke: (access: LrsCredential) => void;
}

/** Programs with access, each with what it may do. */
export function AccessList({ accesses, onRevoke }: AccessListProps) {
  return (
    <ul className="flex flex-col gap-4">
      {accesses.map((access) => (
        <li key={access.id}>
          <Access of={access} onRevoke={onRevoke} />
        </li>
      ))}
    </ul>
  );
}

function Access({ of, onRevoke }: { of: LrsCredential; onRevoke: AccessListProps['onRevoke'] }) {
  const t = useT();
  const format = useFormat();
  const facts = [
    { label: t('records.access.may'), value: <Scopes of={of} /> },
    ...(of.activityPrefix === null
      ? []
      : [{ label: t('records.access.prefix'), value: <Code>{of.activityPrefix}</Code> }]),
    { label: t('records.access.key'), value: <Code>{of.key}</Code> },
    { label: t('records.access.since'), value: format.date(of.createdAt) },
  ];
  return (
    <Card
      as="div"
      title={of.name}
      aside={
        of.revokedAt === null ? (
          <Button
            kind="plain"
            size="s"
            icon="trash"
            aria-label={t('records.access.revokeFor', { name: of.name })}
            onPress={() => onRevoke(of)}
          >
            {t('records.access.revoke')}
          </Button>
        ) : (
          <Badge icon="lock">{t('records.access.revokedOn', { date: format.date(of.revokedAt, 'short') })}</Badge>
        )
      }
    >
      <Facts stacked facts={facts} />
    </Card>
  );
}

const Code = ({ children }: { children: string }) => <span className="[overflow-wrap:anywhere]">{children}</span>;

function Scopes({ of }: { of: LrsCredential }) {
  const t = useT();
  return (
    <ul>
      {of.scopes.map((scope) => (
        <li key={scope}>{t(scopeWords[scope])}</li>
      ))}
    </ul>
  );
}
