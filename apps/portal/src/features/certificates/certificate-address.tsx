import { Button, Link, LiveRegion } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';

/** The public address of a certificate: to open, and to copy. */
export function CertificateAddress({ address }: { address: string }) {
  const t = useT();
  const [said, setSaid] = useState<'copied' | 'byHand' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid('copied');
    } catch {
      // Without https, or with the clipboard switched off, the address stands here to be marked.
      setSaid('byHand');
    }
  };
  const words = said && t(said === 'copied' ? 'certificates.copied' : 'certificates.copyByHand');
  return (
    <div className="flex flex-col gap-1 border-t border-line pt-4">
      <p className="text-s text-muted">{t('certificates.addressHint')}</p>
      <p className="text-s break-all select-all">{address}</p>
      <div className="flex flex-wrap items-center gap-x-5">
        <Link href={new URL(address).pathname} className="inline-flex min-h-11 items-center font-medium">
          {t('certificates.openAddress')}
        </Link>
        <Button kind="plain" onPress={() => void copy()}>
          {t('certificates.copy')}
        </Button>
        {words && <span className="text-s text-good">{words}</span>}
      </div>
      <LiveRegion>{words}</LiveRegion>
    </div>
  );
}
