import type { GlossaryEntry, Language } from '@amelie/contract';
import { Button, Card } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { EntryRow } from './editor-entry-row';
import { TakeOutDialog } from './editor-take-out';
import { TermDialog } from '../../lib/text-editor/editor-term-dialogs';

interface EditorGlossaryProps {
  glossary: readonly GlossaryEntry[];
  /** The entries that a mark points at. */
  used: readonly string[];
  lang: Language;
  onSave: (entry: GlossaryEntry) => void;
  onRemove: (id: string) => void;
}

/** The words that the page explains, in the order of its language. */
export function EditorGlossary({ glossary, used, lang, onSave, onRemove }: EditorGlossaryProps) {
  const t = useT();
  const [editing, setEditing] = useState<GlossaryEntry | 'new' | null>(null);
  const [leaving, setLeaving] = useState<GlossaryEntry | null>(null);
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
  const remove = (entry: GlossaryEntry) => (used.includes(entry.id) ? setLeaving(entry) : onRemove(entry.id));
  return (
    <Card title={t('authoring.glossary')}>
      <p className="text-muted">{t('authoring.glossaryText')}</p>
      {glossary.length > 0 && (
        <ul className="flex flex-col">
          {glossary
            .toSorted((one, other) => compare(one.term, other.term))
            .map((entry) => (
              <EntryRow
                key={entry.id}
                title={entry.term}
                text={entry.meaning}
                isUsed={used.includes(entry.id)}
                editLabel={t('authoring.editNamed', { name: entry.term })}
                removeLabel={t('authoring.removeNamed', { name: entry.term })}
                onEdit={() => setEditing(entry)}
                onRemove={() => remove(entry)}
              />
            ))}
        </ul>
      )}
      <div>
        <Button kind="quiet" icon="plus" onPress={() => setEditing('new')} isDisabled={glossary.length >= 100}>
          {t('authoring.addTerm')}
        </Button>
      </div>
      {editing && (
        <TermDialog entry={editing === 'new' ? null : editing} onSave={onSave} onClose={() => setEditing(null)} />
      )}
      {leaving && (
        <TakeOutDialog name={leaving.term} onClose={() => setLeaving(null)} onConfirm={() => onRemove(leaving.id)} />
      )}
    </Card>
  );
}
