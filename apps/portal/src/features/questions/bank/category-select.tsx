import { NativeSelect } from '@amelie/ui';
import { useQuestionCategories } from '../queries';
import { categoryTree } from './category-tree';

/** A list of the browser has no levels: a wide blank for each. */
const deeper = '\u2003';

interface CategorySelectProps {
  label: string;
  value: string | null;
  onChange: (categoryId: string | null) => void;
  /** What no category is called here. */
  none: string;
  /** Those that cannot be chosen. */
  without?: ReadonlySet<string>;
}

/** One category of all, each behind the one that it lies in. */
export function CategorySelect({ label, value, onChange, none, without }: CategorySelectProps) {
  const { data } = useQuestionCategories();
  const tree = categoryTree(data?.categories ?? []).filter(({ id }) => !without?.has(id));
  return (
    <NativeSelect
      label={label}
      options={[
        { value: '', label: none },
        ...tree.map(({ id, name, depth }) => ({ value: id, label: `${deeper.repeat(depth)}${name}` })),
      ]}
      value={value ?? ''}
      onChange={(id) => onChange(id === '' ? null : id)}
    />
  );
}
