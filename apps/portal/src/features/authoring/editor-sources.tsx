import type { PageSource } from '@amelie/contract';
import type { NumberedSource } from '@amelie/rules';
import { Button, Card } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { EntryRow } from './editor-entry-row';
import { SourceDialog } from '../../lib/text-editor/editor-source-dialogs';
import { TakeOutDialog } from './editor-take-out';

interface EditorSourcesProps {
  sources: readonly NumberedSource[];
  onSave: (source: PageSource) => void;
  onRemove: (id: string) => void;
}

/** The sources of the page as its reader finds them: by first use, those without a mark at the end. */
export function EditorSources({ sources, onSave, onRemove }: EditorSourcesProps) {
  const t = useT();
  const [editing, setEditing] = useState<PageSource | 'new' | null>(null);
  const [leaving, setLeaving] = useState<NumberedSource | null>(null);
  const remove = (source: NumberedSource) => (source.isUsed ? setLeaving(source) : onRemove(source.id));
  return (
    <Card title={t('authoring.sources')}>
      <p className="text-muted">{t('authoring.sourcesText')}</p>
      {sources.length > 0 && (
        <ol className="flex flex-col">
          {sources.map((source) => (
            <EntryRow
              key={source.id}
              title={`${source.number}. ${source.title}`}
              text={source.url ?? ''}
              isUsed={source.isUsed}
              editLabel={t('authoring.editNamed', { name: source.title })}
              removeLabel={t('authoring.removeNamed', { name: source.title })}
              onEdit={() => setEditing(source)}
              onRemove={() => remove(source)}
            />
          ))}
        </ol>
      )}
      <div>
        <Button kind="quiet" icon="plus" onPress={() => setEditing('new')} isDisabled={sources.length >= 100}>
          {t('authoring.addSource')}
        </Button>
      </div>
      {editing && (
        <SourceDialog source={editing === 'new' ? null : editing} onSave={onSave} onClose={() => setEditing(null)} />
      )}
      {leaving && (
        <TakeOutDialog name={leaving.title} onClose={() => setLeaving(null)} onConfirm={() => onRemove(leaving.id)} />
      )}
    </Card>
  );
}
