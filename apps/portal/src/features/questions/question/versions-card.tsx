import type { BankQuestion, QuestionVersion } from '@amelie/contract';
import { Button, Card, Dialog, showToast } from '@amelie/ui';
import { useState } from 'react';
import { QueryFace } from '../../../lib/api';
import { RefusalNotice } from '../../../lib/forms/refusal-notice';
import { useFormat, useT } from '../../../lib/i18n';
import { useQuestionVersion, useQuestionVersions, useRestoreVersion } from '../queries';
import { QuestionRead } from '../question-read';

/** All versions of a question; an earlier one can be read and brought back. */
export function VersionsCard({ one, onRestored }: { one: BankQuestion; onRestored: () => void }) {
  const t = useT();
  const format = useFormat();
  const versions = useQuestionVersions(one.id);
  const [opened, setOpened] = useState<QuestionVersion | null>(null);
  return (
    <Card title={t('bank.versions')}>
      <QueryFace query={versions} level={3}>
        {({ versions: rows }) => (
          <ol className="flex flex-col">
            {rows.map((row) => (
              <li key={row.version} className="flex items-center gap-2 border-t border-line py-1.5 first:border-t-0">
                <div className="min-w-0 flex-1">
                  <p className="font-medium">{t('bank.versionNumber', { number: row.version })}</p>
                  <p className="text-s text-muted [overflow-wrap:anywhere]">
                    {[
                      format.date(row.savedAt, 'instant'),
                      row.savedBy,
                      row.restoredFrom !== null && t('bank.restoredFrom', { number: row.restoredFrom }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                {row.version === one.version ? (
                  <span className="text-s text-muted">{t('bank.newest')}</span>
                ) : (
                  <Button
                    kind="plain"
                    size="s"
                    aria-label={t('bank.readVersion', { number: row.version })}
                    onPress={() => setOpened(row)}
                  >
                    {t('bank.read')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )}
      </QueryFace>
      {opened && <VersionDialog one={one} opened={opened} onRestored={onRestored} onClose={() => setOpened(null)} />}
    </Card>
  );
}

interface VersionDialogProps {
  one: BankQuestion;
  opened: QuestionVersion;
  onRestored: () => void;
  onClose: () => void;
}

function VersionDialog({ one, opened, onRestored, onClose }: VersionDialogProps) {
  const t = useT();
  const query = useQuestionVersion(one.id, opened.version);
  const restore = useRestoreVersion();
  const bringBack = () =>
    restore.mutate(
      { path: { questionId: one.id, version: opened.version }, body: { seen: one.revision } },
      {
        onSuccess: (now) => {
          showToast(t('bank.savedVersion', { number: now.version }));
          onRestored();
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={t('bank.versionNumber', { number: opened.version })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="l"
      footer={
        <Button pending={restore.isPending && t('common.saving')} onPress={bringBack}>
          {t('bank.restore')}
        </Button>
      }
    >
      <RefusalNotice error={restore.error} />
      <QueryFace query={query} level={3}>
        {({ question }) => <QuestionRead question={question} />}
      </QueryFace>
    </Dialog>
  );
}
