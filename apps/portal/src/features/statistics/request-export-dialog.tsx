import { Button, Checkbox, Dialog, Notice } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useSignedIn } from '../../lib/me/use-me';
import { useRequestExport } from './queries';

interface RequestExportDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onRequested: () => void;
}

/** What the file will hold, and for who may: names in it. */
export function RequestExportDialog({ isOpen, onOpenChange, onRequested }: RequestExportDialogProps) {
  const t = useT();
  const say = useRefusalText();
  const [withNames, setWithNames] = useState(false);
  const request = useRequestExport();
  const change = (open: boolean) => {
    setWithNames(false);
    request.reset();
    onOpenChange(open);
  };
  const ask = () =>
    request.mutate(
      { body: { kind: 'completions', format: 'csv', withNames } },
      {
        onSuccess: () => {
          change(false);
          onRequested();
        },
      },
    );
  return (
    <Dialog
      title={t('statistics.newExport')}
      isOpen={isOpen}
      onOpenChange={change}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button kind="quiet" onPress={() => change(false)}>
            {t('common.cancel')}
          </Button>
          <Button icon="file" onPress={ask} pending={request.isPending && t('statistics.asking')}>
            {t('statistics.makeFile')}
          </Button>
        </>
      }
    >
      <p>{t('statistics.exportHolds')}</p>
      <p className="text-muted">{t('statistics.exportPseudonymous')}</p>
      <NamesChoice isChosen={withNames} onChange={setWithNames} />
      {request.isError && (
        <Notice tone="loss" live="assertive">
          {say(request.error)}
        </Notice>
      )}
    </Dialog>
  );
}

/** Names in the file, for who may, with what that means. */
function NamesChoice({ isChosen, onChange }: { isChosen: boolean; onChange: (isChosen: boolean) => void }) {
  const t = useT();
  const { rights } = useSignedIn();
  if (!rights.includes('export-names')) return null;
  return (
    <>
      <Checkbox isSelected={isChosen} onChange={onChange} hint={t('statistics.withNamesHint')}>
        {t('statistics.withNames')}
      </Checkbox>
      {isChosen && (
        <Notice tone="caution" title={t('statistics.namesWarningTitle')} live="polite">
          <p>{t('statistics.namesWarning')}</p>
        </Notice>
      )}
    </>
  );
}
