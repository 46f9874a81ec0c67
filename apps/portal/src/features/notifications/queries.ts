import { useQuery } from '@tanstack/react-query';
import { listMailsOptions } from '../../lib/api/generated/@tanstack/react-query.gen';

/** The inbox; a mail that is written meanwhile appears by itself. */
export const useMails = () => useQuery({ ...listMailsOptions(), refetchInterval: 5000 });
