import type { OutlineModule } from '@amelie/contract';
import { useT } from '../../lib/i18n';
import { useMissingText } from '../../lib/still-missing';
import { StaffActs } from './staff-acts';

interface StillMissingProps {
  module: OutlineModule;
  /** The parts of the course, by whose titles another part is named. */
  modules: readonly OutlineModule[];
}

/** What a part that was begun still needs before it counts, and what staff have recorded about it. */
export function StillMissing({ module, modules }: StillMissingProps) {
  const t = useT();
  const say = useMissingText();
  const { missing } = module;
  const titleOf = (id: string) => modules.find((one) => one.id === id)?.title;
  const words = missing.map((one) => say(one, titleOf));
  return (
    <>
      {words.length > 0 && (
        <span className="mt-0.5 block font-medium text-ink">
          {t('learning.still.missing', { what: words.join(' · ') })}
        </span>
      )}
      <StaffActs module={module} />
    </>
  );
}
