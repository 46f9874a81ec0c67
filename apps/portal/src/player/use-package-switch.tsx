import type { PackageVariant } from '@amelie/contract';
import type { MenuEntry } from '@amelie/ui';
import { useState, type ReactNode } from 'react';
import { useFormat, useT } from '../lib/i18n';
import { SwitchQuestion } from '../lib/variants/switch-question';
import { useVariantName } from '../lib/variants/use-variant-name';
import type { PlayerSession } from './player-session';
import type { PlayerView } from './player-view';

/** The other packages of the part, for the menu of the player's bar, and what is asked before one of them opens. */
export function usePackageSwitch(
  session: PlayerSession,
  { state, phase }: PlayerView,
): { entries: MenuEntry[]; question: ReactNode } {
  const t = useT();
  const format = useFormat();
  const name = useVariantName();
  const [asked, setAsked] = useState<PackageVariant | null>(null);
  const others = phase === 'running' ? (state?.variants ?? []).filter(({ chosen }) => !chosen) : [];
  return {
    entries: others.map((variant) => ({
      id: variant.id,
      label: t('player.switchTo', { name: name(variant), size: format.bytes(variant.bytes) }),
      onAction: () => setAsked(variant),
    })),
    question: (
      <SwitchQuestion
        to={asked}
        onSwitch={({ id }) => {
          setAsked(null);
          void session.out.close({ variant: id });
        }}
        onStay={() => setAsked(null)}
      />
    ),
  };
}
