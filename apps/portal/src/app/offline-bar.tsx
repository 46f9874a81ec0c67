import { Icon } from '@amelie/ui';
import { useT } from '../lib/i18n';
import { useOnline } from '../lib/use-online';

/** While there is no line: what is on screen may be old, and nothing can be saved. */
export function OfflineBar() {
  const t = useT();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-caution-soft px-4 py-2.5 text-center text-s font-medium text-caution">
          <Icon name="cloud" />
          {t('frame.offline')}
        </p>
      )}
    </div>
  );
}
