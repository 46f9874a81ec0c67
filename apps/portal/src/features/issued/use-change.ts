import { type CertificateChange, type ManagedCertificate, routes } from '@amelie/contract';
import { useState } from 'react';
import { useCertificateChanges } from './queries';

/** What staff have typed so far. */
export interface ChangeDraft {
  reason: string | null;
  holder: string;
  note: string;
}

interface ChangeWishes {
  certificate: ManagedCertificate;
  change: CertificateChange;
  onDone: (certificate: ManagedCertificate) => void;
}

/** The draft of a change, what is missing in it, and how it is sent: in the shape that the contract has for it. */
export function useChange({ certificate, change, onDone }: ChangeWishes) {
  const changes = useCertificateChanges();
  const [draft, setDraft] = useState<ChangeDraft>({ reason: null, holder: certificate.attested.holder, note: '' });
  const path = { certificateId: certificate.id };
  const options = { onSuccess: onDone };
  const send = () => {
    if (change === 'reinstate') return changes.reinstate.mutate({ path, body: { note: draft.note } }, options);
    if (change === 'supersede')
      return changes.supersede.mutate({ path, body: { holder: draft.holder, note: draft.note } }, options);
    if (change === 'suspend') {
      const body = routes.suspendCertificate.body.safeParse({ reason: draft.reason, note: draft.note });
      return body.success && changes.suspend.mutate({ path, body: body.data }, options);
    }
    const body = routes.revokeCertificate.body.safeParse({ reason: draft.reason, note: draft.note });
    return body.success && changes.revoke.mutate({ path, body: body.data }, options);
  };
  const needsReason = change === 'suspend' || change === 'revoke';
  return {
    draft,
    setDraft: (part: Partial<ChangeDraft>) => setDraft((before) => ({ ...before, ...part })),
    missing: {
      reason: needsReason && draft.reason === null,
      holder: change === 'supersede' && draft.holder.trim() === '',
      note: draft.reason === 'other' && draft.note.trim() === '',
    },
    send,
    isPending: changes.isPending,
    error: changes.error,
  };
}
