import type { MyCertificate } from '@amelie/contract';
import { findsWords } from '@amelie/rules';
import { Button, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { CertificateCard } from './certificate-card';

/** So many are seen at a glance; more can be searched. */
const atAGlance = 5;

/** My certificates; with a search when there are many. */
export function CertificateList({ certificates }: { certificates: readonly MyCertificate[] }) {
  const t = useT();
  const [words, setWords] = useState('');
  const shown = certificates.filter(({ courseTitle }) => findsWords(courseTitle, words));
  return (
    <>
      {certificates.length > atAGlance && (
        <search className="flex flex-col gap-2">
          <TextField type="search" label={t('certificates.search')} value={words} onChange={setWords} />
          <p role="status" className="text-s text-muted">
            {t('certificates.found', { count: shown.length })}
          </p>
        </search>
      )}
      {shown.length > 0 && (
        <ul className="flex flex-col gap-5">
          {shown.map((certificate) => (
            <CertificateCard key={certificate.id} certificate={certificate} />
          ))}
        </ul>
      )}
      {shown.length === 0 && (
        <div>
          <Button kind="quiet" onPress={() => setWords('')}>
            {t('certificates.showAll')}
          </Button>
        </div>
      )}
    </>
  );
}
