import { useQuery } from '@tanstack/react-query';
import { myCertificatesOptions, verifyCertificateOptions } from '../../lib/api/generated/@tanstack/react-query.gen';

const pause = 1500;

/** My certificates; asked again while the PDF of one is still being made. */
export const useMyCertificates = () =>
  useQuery({
    ...myCertificatesOptions(),
    refetchInterval: ({ state }) =>
      state.data?.certificates.some(({ state: now, pdfReady }) => now === 'issued' && !pdfReady) ? pause : false,
  });

export const useVerifiedCertificate = (certificateId: string) =>
  useQuery(verifyCertificateOptions({ path: { certificateId } }));
