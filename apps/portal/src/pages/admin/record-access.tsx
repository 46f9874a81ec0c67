import type { LrsCredential } from '@amelie/contract';
import { Breadcrumb, Button, EmptyState, Page } from '@amelie/ui';
import { useState } from 'react';
import { AccessList } from '../../features/record-access/access-list';
import { CreateAccessDialog } from '../../features/record-access/create-access-dialog';
import { useAccesses } from '../../features/record-access/queries';
import { RevokeAccessDialog } from '../../features/record-access/revoke-access-dialog';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** Which programs may read or write learning records: let one in, see them all, revoke one. */
export function RecordAccessPage() {
  const t = useT();
  usePageTitle(t('records.access.title'));
  const accesses = useAccesses();
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<LrsCredential | null>(null);
  const isEmpty = accesses.data?.credentials.length === 0;
  const start = (
    <Button icon="plus" onPress={() => setCreating(true)}>
      {t('records.access.new')}
    </Button>
  );
  return (
    <Page
      width="read"
      title={t('records.access.title')}
      lead={t('records.access.lead')}
      breadcrumb={
        <Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: t('records.title'), href: '/records' }]} />
      }
      {...(isEmpty ? {} : { actions: start })}
    >
      <QueryFace query={accesses}>
        {({ credentials }) =>
          credentials.length === 0 ? (
            <EmptyState icon="lock" title={t('records.access.none')} action={start}>
              {t('records.access.noneText')}
            </EmptyState>
          ) : (
            <AccessList accesses={credentials} onRevoke={setRevoking} />
          )
        }
      </QueryFace>
      {creating && <CreateAccessDialog onClose={() => setCreating(false)} />}
      {revoking && <RevokeAccessDialog access={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  );
}
