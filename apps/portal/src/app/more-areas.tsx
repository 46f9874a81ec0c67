import { Menu } from '@amelie/ui';
import { useT } from '../lib/i18n';
import type { Area } from '../lib/me/areas';

/** The areas that do not fit under the thumb. */
export function MoreAreas({ areas }: { areas: readonly Area[] }) {
  const t = useT();
  return (
    <div className="h-14 pt-1.5 pb-2">
      <Menu
        label={t('frame.more')}
        icon="menu"
        stacked
        entries={areas.map((area) => ({ id: area.href, label: t(area.label), icon: area.icon, href: area.href }))}
      />
    </div>
  );
}
