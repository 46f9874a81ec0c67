import { Notice } from '@amelie/ui';
import { useRefusalText } from '../api';

/** Why a form was not taken; nothing while there is nothing to say. */
export function RefusalNotice({ error }: { error: unknown }) {
  const say = useRefusalText();
  if (!error) return null;
  return (
    <Notice tone="loss" live="assertive">
      {say(error)}
    </Notice>
  );
}
