import { ButtonLink } from '@amelie/ui';
import { hrefOf, opensAtOnce, type PartToOpen } from './module-words';
import { OpenPackage } from './open-package';

interface StartModuleProps {
  courseId: string;
  module: PartToOpen;
  /** The words on the button. */
  label: string;
  wide?: boolean;
}

/** The one next step into a module: a package opens in the player at once where it can, everything else is a page here. */
export function StartModule({ courseId, module, label, wide = false }: StartModuleProps) {
  if (opensAtOnce(module)) return <OpenPackage moduleId={module.id} label={label} wide={wide} />;
  return (
    <ButtonLink href={hrefOf(courseId, module)} wide={wide}>
      {label}
    </ButtonLink>
  );
}
