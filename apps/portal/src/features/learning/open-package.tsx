import { Button, Notice } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useLaunch } from './queries';

interface OpenPackageProps {
  moduleId: string;
  /** The words on the button. */
  label: string;
  wide?: boolean;
}

/** Opens a package in the player. */
export function OpenPackage({ moduleId, label, wide = false }: OpenPackageProps) {
  const t = useT();
  const say = useRefusalText();
  const launch = useLaunch();
  return (
    <div className={wide ? 'flex w-full flex-col gap-3' : 'flex flex-col gap-3'}>
      <Button
        wide={wide}
        pending={(launch.isPending || launch.isSuccess) && t('learning.opening')}
        onPress={() => launch.mutate({ path: { moduleId } })}
      >
        {label}
      </Button>
      {launch.isError && (
        <Notice tone="loss" live="assertive">
          {say(launch.error)}
        </Notice>
      )}
    </div>
  );
}
