import { Button, Notice } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePreviewPackage } from './queries';

/** Opens a package in the player, without counting or keeping anything. */
export function PreviewPackage({ packageId, size = 's' }: { packageId: string; size?: 'm' | 's' }) {
  const t = useT();
  const say = useRefusalText();
  const preview = usePreviewPackage();
  return (
    <div className="flex flex-col gap-2">
      <Button
        kind="quiet"
        size={size}
        pending={(preview.isPending || preview.isSuccess) && t('authoring.opening')}
        onPress={() => preview.mutate({ path: { packageId } })}
      >
        {t('authoring.preview')}
      </Button>
      {preview.isError && (
        <Notice tone="caution" live="assertive">
          {say(preview.error)}
        </Notice>
      )}
    </div>
  );
}
