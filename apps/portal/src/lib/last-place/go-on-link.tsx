import { ButtonLink } from '@amelie/ui';
import { useT } from '../i18n';
import { readLastPlace } from './last-place';

/** Back to where one was before one came here; else to the start. The player is a document of its own. */
export function GoOnLink({ kind = 'primary' }: { kind?: 'primary' | 'quiet' }) {
  const t = useT();
  const last = readLastPlace();
  if (last === null)
    return (
      <ButtonLink kind={kind} href="/">
        {t('common.toStart')}
      </ButtonLink>
    );
  return (
    <ButtonLink kind={kind} href={last} {...(last.startsWith('/learn/') ? { leavesApp: true } : {})}>
      {t('common.goOn')}
    </ButtonLink>
  );
}
