import { Button, classNames, Menu } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useQuestionCategories } from '../queries';
import { CategoryDialog, type CategoryDeed } from './category-dialog';
import { categoryTree, type TreeCategory } from './category-tree';

interface CategoryListProps {
  /** A category, `none`, or all. */
  chosen: string | undefined;
  onChoose: (category: string | null) => void;
}

const indents = ['ps-3', 'ps-6', 'ps-9', 'ps-12', 'ps-15', 'ps-18', 'ps-21', 'ps-24'];

/** The categories of the bank, with what can be done to each. */
export function CategoryList({ chosen, onChoose }: CategoryListProps) {
  const t = useT();
  const { data } = useQuestionCategories();
  const [deed, setDeed] = useState<CategoryDeed | null>(null);
  const tree = categoryTree(data?.categories ?? []);
  const outside = data?.outside ?? 0;
  const all = tree.filter(({ parentId }) => parentId === null).reduce((sum, one) => sum + one.all, outside);
  return (
    <nav aria-label={t('bank.categories')} className="flex flex-col gap-2">
      <ul className="flex flex-col">
        <Choice label={t('bank.all')} count={all} isChosen={chosen === undefined} onChoose={() => onChoose(null)} />
        {tree.map((category) => (
          <Choice
            key={category.id}
            label={category.name}
            count={category.all}
            depth={category.depth}
            isChosen={chosen === category.id}
            onChoose={() => onChoose(category.id)}
            menu={<CategoryMenu category={category} onDeed={setDeed} />}
          />
        ))}
        {tree.length > 0 && (
          <Choice
            label={t('bank.noCategory')}
            count={outside}
            isChosen={chosen === 'none'}
            onChoose={() => onChoose('none')}
          />
        )}
      </ul>
      <div>
        <Button kind="plain" size="s" icon="plus" onPress={() => setDeed({ what: 'add', parent: null })}>
          {t('bank.addCategory')}
        </Button>
      </div>
      {deed && (
        <CategoryDialog deed={deed} onClose={() => setDeed(null)} onRemoved={(id) => chosen === id && onChoose(null)} />
      )}
    </nav>
  );
}

interface ChoiceProps {
  label: string;
  count: number;
  depth?: number;
  isChosen: boolean;
  onChoose: () => void;
  menu?: React.ReactNode;
}

function Choice({ label, count, depth = 0, isChosen, onChoose, menu }: ChoiceProps) {
  return (
    <li className="flex items-center gap-1">
      <button
        type="button"
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
        className={classNames(
          'calm flex min-h-11 min-w-0 flex-1 items-center justify-between gap-3 rounded-m py-1.5 pe-3 text-start',
          indents[depth] ?? 'ps-24',
          isChosen ? 'bg-primary-soft font-semibold text-primary' : 'hover:bg-sunken',
        )}
      >
        <span className="min-w-0 [overflow-wrap:anywhere]">{label}</span>
        <span className="text-s font-normal text-muted tabular-nums">{count}</span>
      </button>
      <span className="w-11 shrink-0">{menu}</span>
    </li>
  );
}

function CategoryMenu({ category, onDeed }: { category: TreeCategory; onDeed: (deed: CategoryDeed) => void }) {
  const t = useT();
  return (
    <Menu
      label={t('bank.moreFor', { name: category.name })}
      entries={[
        {
          id: 'add',
          label: t('bank.addInside'),
          icon: 'plus',
          onAction: () => onDeed({ what: 'add', parent: category }),
        },
        {
          id: 'change',
          label: t('bank.changeCategory'),
          icon: 'pen',
          onAction: () => onDeed({ what: 'change', category }),
        },
        {
          ...{ id: 'remove', label: t('bank.removeCategory'), icon: 'trash', kind: 'loss' },
          onAction: () => onDeed({ what: 'remove', category }),
        },
      ]}
    />
  );
}
