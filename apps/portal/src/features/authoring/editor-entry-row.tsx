import { Badge, IconButton } from '@amelie/ui';
import { useT } from '../../lib/i18n';

interface EntryRowProps {
  title: string;
  text: string;
  /** Whether a mark in the text points at it. */
  isUsed: boolean;
  editLabel: string;
  removeLabel: string;
  onEdit: () => void;
  onRemove: () => void;
}

/** A source or a word in its list, with what can be done about it. */
export function EntryRow({ title, text, isUsed, editLabel, removeLabel, onEdit, onRemove }: EntryRowProps) {
  const t = useT();
  return (
    <li className="flex items-start gap-1 border-t border-line py-2 first:border-0">
      <div className="min-w-0 flex-1 py-1.5">
        <p className="font-medium">{title}</p>
        {text !== '' && <p className="text-s wrap-anywhere text-muted">{text}</p>}
        {!isUsed && (
          <p className="pt-1.5">
            <Badge>{t('authoring.notMarked')}</Badge>
          </p>
        )}
      </div>
      <IconButton icon="pen" label={editLabel} onPress={onEdit} />
      <IconButton icon="trash" label={removeLabel} onPress={onRemove} />
    </li>
  );
}
