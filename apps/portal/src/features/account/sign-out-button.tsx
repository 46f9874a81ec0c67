import { Button, showToast } from '@amelie/ui';
import { useMutation } from '@tanstack/react-query';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { endSession } from '../../lib/me/end-session';

/** Ends the session. */
export function SignOutButton() {
  const t = useT();
  const say = useRefusalText();
  const end = useMutation({ mutationFn: endSession, onError: (error) => showToast(say(error), 'loss') });
  return (
    <Button kind="quiet" icon="exit" onPress={() => end.mutate()} pending={end.isPending && t('account.signingOut')}>
      {t('account.signOut')}
    </Button>
  );
}
