import { Badge } from '@amelie/ui';
import { useQuery } from '@tanstack/react-query';
import { instanceOptions } from '../lib/api/generated/@tanstack/react-query.gen';
import { useT } from '../lib/i18n';

/** Says so when everything on screen is a demo. */
export function InstanceLine() {
  const t = useT();
  const { data } = useQuery({ ...instanceOptions(), staleTime: Infinity });
  return data?.demo ? <Badge tone="accent">{t('frame.demo')}</Badge> : null;
}
