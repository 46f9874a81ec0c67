import type { OutlineModule, PackageVariant } from '@amelie/contract';
import { Button, Notice } from '@amelie/ui';
import { lazy, Suspense, useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { useVariantName } from '../../lib/variants/use-variant-name';
import { useLaunch } from './queries';

/** Dialogs weigh as much as all the rest of this page, and hardly anybody is asked. */
const SwitchQuestion = lazy(() =>
  import('../../lib/variants/switch-question').then((file) => ({ default: file.SwitchQuestion })),
);

/** The other packages of a part: its languages, each with its size, and one tap into it. */
export function PackageLanguages({ module }: { module: Pick<OutlineModule, 'id' | 'variants'> }) {
  const t = useT();
  const say = useRefusalText();
  const launch = useLaunch();
  const [asked, setAsked] = useState<PackageVariant | null>(null);
  const others = module.variants.filter(({ chosen }) => !chosen);
  if (others.length === 0) return null;
  const open = ({ id }: PackageVariant) => {
    setAsked(null);
    launch.mutate({ path: { moduleId: module.id }, query: { variant: id } });
  };
  const isBegun = module.variants.some(({ begun }) => begun);
  return (
    <section aria-labelledby="package-languages" className="flex flex-col gap-2">
      <h2 id="package-languages" className="text-s font-semibold">
        {t('learning.alsoAvailable')}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {others.map((variant) => (
          <li key={variant.id}>
            <VariantButton
              variant={variant}
              isPending={launch.isPending || launch.isSuccess}
              onPress={() => (isBegun ? setAsked(variant) : open(variant))}
            />
          </li>
        ))}
      </ul>
      {launch.isError && (
        <Notice tone="loss" live="assertive">
          {say(launch.error)}
        </Notice>
      )}
      {asked && (
        <Suspense>
          <SwitchQuestion to={asked} onSwitch={open} onStay={() => setAsked(null)} />
        </Suspense>
      )}
    </section>
  );
}

interface VariantButtonProps {
  variant: PackageVariant;
  isPending: boolean;
  onPress: () => void;
}

function VariantButton({ variant, isPending, onPress }: VariantButtonProps) {
  const t = useT();
  const format = useFormat();
  const name = useVariantName();
  const words = [format.bytes(variant.bytes), variant.begun && t('learning.stateStarted')];
  return (
    <Button kind="quiet" size="s" pending={isPending && t('learning.opening')} onPress={onPress}>
      <span lang={variant.country === null ? variant.language : undefined}>{name(variant)}</span>
      <span className="font-normal text-muted">{words.filter(Boolean).join(' · ')}</span>
    </Button>
  );
}
