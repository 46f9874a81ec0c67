import type { PackageSummary } from '@amelie/contract';
import { Button, Notice, showToast } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { hasEnded } from '../../lib/imports/has-ended';
import { useCancelImport } from './queries';

/** Stops an import that runs. Nothing is lost by it that the file itself does not hold, so nobody is asked twice. */
export function StopImport({ one }: { one: PackageSummary }) {
  const t = useT();
  const say = useRefusalText();
  const cancel = useCancelImport();
  if (hasEnded(one.state)) return null;
  const stop = () =>
    cancel.mutate({ path: { packageId: one.id } }, { onSuccess: () => showToast(t('packages.stopped')) });
  return (
    <>
      <Button kind="quiet" size="s" icon="close" pending={cancel.isPending && t('common.saving')} onPress={stop}>
        {t('packages.stop')}
      </Button>
      {cancel.isError && (
        <Notice tone="caution" live="assertive">
          {say(cancel.error)}
        </Notice>
      )}
    </>
  );
}
