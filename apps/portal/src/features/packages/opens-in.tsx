import { OpensIn, type PackageDetail } from '@amelie/contract';
import { Button, Card, Notice, RadioCards, showToast } from '@amelie/ui';
import { useId, useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useChooseOpening } from './queries';

/** Whether a package, in all its versions, runs in the player's page or in a window of its own. */
export function PackageOpening({ one: { id: packageId, opensIn, report } }: { one: PackageDetail }) {
  const t = useT();
  const say = useRefusalText();
  const choose = useChooseOpening();
  const title = useId();
  const [wanted, setWanted] = useState<OpensIn | null>(null);
  const chosen = wanted ?? opensIn;
  const hints = {
    page: undefined,
    window: report?.opensIn === 'window' ? t('packages.opensInAsked') : t('packages.opensInHint'),
  };
  const save = () =>
    choose.mutate(
      { path: { packageId }, body: { opensIn: chosen } },
      { onSuccess: () => showToast(t('packages.opensInSaved')) },
    );
  return (
    <Card title={<span id={title}>{t('packages.opensIn')}</span>}>
      <div className="flex flex-col items-start gap-4 [&>*]:w-full">
        <RadioCards
          aria-labelledby={title}
          options={OpensIn.options.map((value) => ({
            value,
            label: t(`packages.opensIn.${value}`),
            hint: hints[value],
          }))}
          value={chosen}
          onChange={setWanted}
          isDisabled={choose.isPending}
        />
        {choose.isError && (
          <Notice tone="caution" live="assertive">
            {say(choose.error)}
          </Notice>
        )}
        {chosen !== opensIn && (
          <div>
            <Button onPress={save} isDisabled={choose.isPending}>
              {t('packages.opensInSave')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
