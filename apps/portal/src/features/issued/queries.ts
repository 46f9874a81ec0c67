import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  openCertificateOptions,
  reinstateCertificateMutation,
  revokeCertificateMutation,
  supersedeCertificateMutation,
  suspendCertificateMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';

export const useIssuedCertificate = (certificateId: string) =>
  useQuery({ ...openCertificateOptions({ path: { certificateId } }), retry: false });

/** The four changes; after each the certificate is read anew. */
export function useCertificateChanges() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  const supersede = useMutation({ ...supersedeCertificateMutation(), onSuccess });
  const suspend = useMutation({ ...suspendCertificateMutation(), onSuccess });
  const reinstate = useMutation({ ...reinstateCertificateMutation(), onSuccess });
  const revoke = useMutation({ ...revokeCertificateMutation(), onSuccess });
  const all = [supersede, suspend, reinstate, revoke];
  return {
    ...{ supersede, suspend, reinstate, revoke },
    isPending: all.some(({ isPending }) => isPending),
    error: all.map(({ error }) => error).find((error) => error !== null),
  };
}
