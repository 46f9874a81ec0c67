import type { Language } from '@amelie/contract';
import { FileDrop, NativeSelect, ProgressBar } from '@amelie/ui';
import { useState } from 'react';
import { RefusalNotice } from '../../../lib/forms/refusal-notice';
import { languageNames, languagesInOrder, useFormat, useLanguage, useT } from '../../../lib/i18n';
import { sendFile } from '../../../lib/uploads/send-file';

/** Where a file of questions is dropped or chosen, and in which language they are. */
export function ImportPlace({ onSent }: { onSent: (importId: string) => void }) {
  const t = useT();
  const format = useFormat();
  const ours = useLanguage();
  const [language, setLanguage] = useState<Language>(ours);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = (file: File) => {
    setError(null);
    setShare(0);
    sendFile(file, { purpose: 'questions', language, onProgress: setShare })
      .then(onSent, setError)
      .finally(() => setShare(null));
  };
  return (
    <div className="flex flex-col gap-4">
      <NativeSelect
        label={t('bank.importLanguage')}
        options={languagesInOrder.map((value) => ({ value, label: languageNames[value], lang: value }))}
        value={language}
        onChange={setLanguage}
      />
      <FileDrop
        label={t('bank.drop')}
        hint={t('bank.dropHint')}
        chooseLabel={t('bank.chooseFile')}
        accept=".txt,.gift,.xml,.zip,text/plain,text/xml,application/zip"
        isDisabled={share !== null}
        onFile={send}
      />
      {share !== null && <ProgressBar label={t('bank.sending')} value={share} valueText={format.percent(share)} />}
      <RefusalNotice error={error} />
    </div>
  );
}
