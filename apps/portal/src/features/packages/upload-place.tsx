import { FileDrop, Notice } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { isPackageFile } from './is-package-file';
import { startUpload } from './uploads';

/** Where packages are dropped or chosen, several at once. */
export function UploadPlace() {
  const t = useT();
  const [noZip, setNoZip] = useState<string | null>(null);
  const take = (file: File) => {
    setNoZip(isPackageFile(file) ? null : file.name);
    if (isPackageFile(file)) void startUpload(file);
  };
  return (
    <div className="flex flex-col gap-3">
      <FileDrop
        label={t('packages.drop')}
        hint={t('packages.dropHint')}
        chooseLabel={t('packages.choose')}
        accept=".zip,application/zip,.xml,text/xml"
        multiple
        onFile={take}
      />
      {noZip && (
        <Notice tone="caution" live="assertive">
          {t('packages.noZip', { name: noZip })}
        </Notice>
      )}
    </div>
  );
}
