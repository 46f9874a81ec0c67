import type { QuestionCategory } from '@amelie/contract';

export interface TreeCategory extends QuestionCategory {
  /** From 0 at the top. */
  depth: number;
  /** With the questions of the categories in it. */
  all: number;
}

/** The categories as one list, each behind the one that it lies in, in the order in which they came. */
export function categoryTree(categories: readonly QuestionCategory[]): TreeCategory[] {
  const walk = (parentId: string | null, depth: number): TreeCategory[] =>
    categories
      .filter((one) => one.parentId === parentId)
      .flatMap((category) => {
        const below = walk(category.id, depth + 1);
        const direct = below.filter((one) => one.parentId === category.id);
        const all = category.questions + direct.reduce((sum, one) => sum + one.all, 0);
        return [{ ...category, depth, all }, ...below];
      });
  return walk(null, 0);
}

/** The names from the top to a category. */
export function categoryWay(categories: readonly QuestionCategory[], categoryId: string | null): string[] {
  const found = categories.find(({ id }) => id === categoryId);
  return found ? [...categoryWay(categories, found.parentId), found.name] : [];
}

/** A category and all in it: it can be moved into none of them. */
export function withInside(categories: readonly QuestionCategory[], categoryId: string): Set<string> {
  const inside = categories.filter(({ parentId }) => parentId === categoryId);
  return new Set([categoryId, ...inside.flatMap(({ id }) => [...withInside(categories, id)])]);
}
