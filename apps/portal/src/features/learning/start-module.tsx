import type { ModuleKind } from '@amelie/contract';
import { Button, ButtonLink, Notice } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { hrefOf } from './module-words';
import { useLaunch } from './queries';

interface StartModuleProps {
  courseId: string;
  module: { id: string; kind: ModuleKind };
  /** The words on the button. */
  label: string;
  wide?: boolean;
}

/** The one next step into a module: a package opens in the player at once, everything else is a page here. */
export function StartModule({ courseId, module, label, wide = false }: StartModuleProps) {
  const t = useT();
  const say = useRefusalText();
  const launch = useLaunch();
  if (module.kind !== 'package')
    return (
      <ButtonLink href={hrefOf(courseId, module)} wide={wide}>
        {label}
      </ButtonLink>
    );
  return (
    <div className={wide ? 'flex w-full flex-col gap-3' : 'flex flex-col gap-3'}>
      <Button
        wide={wide}
        pending={(launch.isPending || launch.isSuccess) && t('learning.opening')}
        onPress={() => launch.mutate({ path: { moduleId: module.id } })}
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
