import { useQuery } from '@tanstack/react-query';
import { listSupportServicesOptions } from '../../lib/api/generated/@tanstack/react-query.gen';
import { useLanguage } from '../../lib/i18n';

/** The directory in the language on screen. */
export function useSupportServices() {
  const language = useLanguage();
  return useQuery({ ...listSupportServicesOptions({ query: { language } }), staleTime: 3_600_000 });
}
