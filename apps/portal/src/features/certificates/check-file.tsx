import type { FileCheck } from '@amelie/contract';
import { Card, FileDrop, LiveRegion, Spinner } from '@amelie/ui';
import { useMutation } from '@tanstack/react-query';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import { useT } from '../../lib/i18n';
import { checkCertificateFile } from '../../lib/api/generated/sdk.gen';
import { FileVerdictFace } from './file-verdict';
import { readCertificateFile } from './read-file';

const unreadable: FileCheck = { verdict: 'unreadable', certificate: null, differences: [] };

interface CheckedFile {
  name: string;
  isPdf: boolean;
  check: FileCheck;
}

async function checkFile(file: File, certificateId: string | null): Promise<CheckedFile> {
  const read = await readCertificateFile(file);
  if (!read) return { name: file.name, isPdf: false, check: unreadable };
  const { data } = await checkCertificateFile({ body: { ...read, certificateId }, throwOnError: true });
  return { name: file.name, isPdf: read.kind === 'pdf', check: data };
}

/** A place for a file, and what comes of holding it against the record. */
export function CheckFile({ certificateId, titled = false }: { certificateId: string | null; titled?: boolean }) {
  const t = useT();
  const check = useMutation({ mutationFn: (file: File) => checkFile(file, certificateId) });
  return (
    <Card {...(titled ? { title: t('certificates.checkTitle') } : {})}>
      <FileDrop
        label={t('certificates.checkLabel')}
        hint={t('certificates.checkHint')}
        chooseLabel={t('certificates.checkChoose')}
        accept=".pdf,.json,.jwt,.jsonld,.txt,application/pdf,application/json"
        onFile={(file) => check.mutate(file)}
        isDisabled={check.isPending}
      />
      {check.isPending && (
        <p className="flex items-center gap-3 text-muted">
          <Spinner />
          {t('certificates.checking')}
        </p>
      )}
      <LiveRegion>{check.isPending && t('certificates.checking')}</LiveRegion>
      <RefusalNotice error={check.error} />
      {check.data && !check.isPending && <FileVerdictFace {...check.data} lookedAt={certificateId} />}
    </Card>
  );
}
