import type { ReportOrganization } from '@amelie/contract';
import { Button, Card, Notice, RadioCards, showToast } from '@amelie/ui';
import { useState } from 'react';
import { isRefusal, useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useChooseOrganization } from './queries';

interface OrganizationChoiceProps {
  packageId: string;
  /** The one that learners get first. */
  organizations: readonly ReportOrganization[];
}

/** Which of the tables of contents of a package learners get. Nothing to choose where there is one. */
export function OrganizationChoice({ packageId, organizations }: OrganizationChoiceProps) {
  const t = useT();
  const say = useRefusalText();
  const choose = useChooseOrganization();
  const [run] = organizations;
  const [wanted, setWanted] = useState<string | null>(null);
  if (!run || organizations.length < 2) return null;
  const chosen = organizations.find(({ id }) => id === wanted) ?? run;
  const save = () =>
    choose.mutate(
      { path: { packageId }, body: { organizationId: chosen.id } },
      { onSuccess: () => showToast(t('packages.organizationSaved', { title: chosen.title })) },
    );
  return (
    <Card title={t('packages.organizations')}>
      <div className="flex flex-col items-start gap-4 [&>*]:w-full">
        <RadioCards
          label={t('packages.organizationsLabel')}
          hint={t('packages.organizationsHint')}
          options={organizations.map(({ id, title, parts }) => ({
            value: id,
            label: <span className="[overflow-wrap:anywhere]">{title}</span>,
            hint: t('packages.items', { count: parts }),
          }))}
          value={chosen.id}
          onChange={setWanted}
          isDisabled={choose.isPending}
        />
        {choose.isError && (
          <Notice tone="caution" live="assertive">
            {isRefusal(choose.error, 'package-in-use') ? t('packages.organizationBegun') : say(choose.error)}
          </Notice>
        )}
        {chosen.id !== run.id && (
          <div>
            <Button onPress={save} isDisabled={choose.isPending}>
              {t('packages.organizationUse')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
