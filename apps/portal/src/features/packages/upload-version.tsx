import { FileDrop, Notice } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { isPackageFile } from './is-package-file';
import { UploadList } from './upload-list';
import { startUpload } from './uploads';

/** Where a new version of a package is dropped or chosen, and how far it is. */
export function UploadVersion({ follows }: { follows: string }) {
  const t = useT();
  const [noZip, setNoZip] = useState<string | null>(null);
  const take = (file: File) => {
    setNoZip(isPackageFile(file) ? null : file.name);
    if (isPackageFile(file)) void startUpload(file, follows);
  };
  return (
    <>
      <FileDrop
        label={t('packages.newVersion')}
        hint={t('packages.newVersionHint')}
        chooseLabel={t('packages.chooseOne')}
        accept=".zip,application/zip,.xml,text/xml"
        onFile={take}
      />
      {noZip && (
        <Notice tone="caution" live="assertive">
          {t('packages.noZip', { name: noZip })}
        </Notice>
      )}
      <UploadList />
    </>
  );
}
