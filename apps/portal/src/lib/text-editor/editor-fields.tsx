import { TextField } from '@amelie/ui';
import { useT } from '../i18n';
import { entryFaults, sourceFaults, type EntryText, type SourceText } from './editor-entries';

interface FieldsProps<V> {
  value: V;
  onChange: (value: V) => void;
  /** Once somebody has tried to send them. */
  showFaults: boolean;
  autoFocus?: boolean;
}

/** A source: what it is called, and where it can be read. */
export function SourceFields({ value, onChange, showFaults, autoFocus = false }: FieldsProps<SourceText>) {
  const t = useT();
  const faults = sourceFaults(value);
  return (
    <>
      <TextField
        label={t('authoring.sourceTitle')}
        hint={t('authoring.sourceTitleHint')}
        maxLength={300}
        value={value.title}
        onChange={(title) => onChange({ ...value, title })}
        error={showFaults && faults.title && t('authoring.sourceTitleFault')}
        autoFocus={autoFocus}
      />
      <TextField
        label={t('authoring.sourceUrl')}
        mark={t('common.optional')}
        inputMode="url"
        placeholder="https://…"
        maxLength={2000}
        value={value.url}
        onChange={(url) => onChange({ ...value, url })}
        error={showFaults && faults.url && t('authoring.sourceUrlFault')}
      />
    </>
  );
}

/** A word and what it means. */
export function EntryFields({ value, onChange, showFaults, autoFocus = false }: FieldsProps<EntryText>) {
  const t = useT();
  const faults = entryFaults(value);
  return (
    <>
      <TextField
        label={t('authoring.term')}
        maxLength={100}
        value={value.term}
        onChange={(term) => onChange({ ...value, term })}
        error={showFaults && faults.term && t('authoring.termFault')}
        autoFocus={autoFocus && value.term === ''}
      />
      <TextField
        label={t('authoring.meaning')}
        hint={t('authoring.meaningHint')}
        lines={3}
        maxLength={600}
        value={value.meaning}
        onChange={(meaning) => onChange({ ...value, meaning })}
        error={showFaults && faults.meaning && t('authoring.meaningFault')}
        autoFocus={autoFocus && value.term !== ''}
      />
    </>
  );
}
