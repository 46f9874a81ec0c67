import type { PackageVariant } from '@amelie/contract';
import { AlertDialog } from '@amelie/ui';
import { useT } from '../i18n';
import { useVariantName } from './use-variant-name';

interface SwitchQuestionProps {
  /** The package to switch to; none: nothing is asked. */
  to: PackageVariant | null;
  onSwitch: (to: PackageVariant) => void;
  onStay: () => void;
}

/** Before a switch with begun work: that the other language has a place of its own, and that nothing done is lost. */
export function SwitchQuestion({ to, onSwitch, onStay }: SwitchQuestionProps) {
  const t = useT();
  const name = useVariantName();
  return (
    <AlertDialog
      title={t('player.switchTitle', { name: to ? name(to) : '' })}
      isOpen={to !== null}
      onOpenChange={(isOpen) => !isOpen && onStay()}
      confirmLabel={t('player.switch')}
      cancelLabel={t('common.cancel')}
      onConfirm={() => to && onSwitch(to)}
    >
      <p>{t(to?.begun ? 'player.switchTextBegun' : 'player.switchText')}</p>
    </AlertDialog>
  );
}
