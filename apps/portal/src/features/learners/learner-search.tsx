import { Button, Switch, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';

interface LearnerSearchProps {
  waiting: boolean;
  onSearch: (search: string) => void;
  onWaiting: (waiting: boolean) => void;
}

/** Whom the list shows. It is asked for with a button: each look is recorded, and no letter typed should be one. */
export function LearnerSearch({ waiting, onSearch, onWaiting }: LearnerSearchProps) {
  const t = useT();
  const [words, setWords] = useState('');
  return (
    <form
      role="search"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(words.trim());
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          type="search"
          label={t('learners.search')}
          value={words}
          onChange={setWords}
          maxLength={100}
          className="w-full max-w-form"
        />
        <Button type="submit" kind="quiet" icon="search">
          {t('learners.find')}
        </Button>
      </div>
      <Switch isSelected={waiting} onChange={onWaiting}>
        {t('learners.onlyWaiting')}
      </Switch>
    </form>
  );
}
