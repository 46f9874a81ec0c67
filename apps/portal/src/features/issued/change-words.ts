import type { CertificateChange } from '@amelie/contract';
import type { MessageKey } from '../../lib/i18n';

/** Each change: as a button, as what it means, and as what has been done. */
export const changeWords: Record<CertificateChange, { button: MessageKey; text: MessageKey; done: MessageKey }> = {
  supersede: { button: 'issued.supersede', text: 'issued.supersedeText', done: 'issued.done.supersede' },
  suspend: { button: 'issued.suspend', text: 'issued.suspendText', done: 'issued.done.suspend' },
  reinstate: { button: 'issued.reinstate', text: 'issued.reinstateText', done: 'issued.done.reinstate' },
  revoke: { button: 'issued.revoke', text: 'issued.revokeText', done: 'issued.done.revoke' },
};
