import { Pagination } from '@amelie/ui';
import { useT } from './i18n';

interface ListPagesProps {
  /** Names the landmark: which list this is. */
  label: string;
  /** From 1. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Back and forth through a list of numbered pages; nothing where there is one only. */
export function ListPages({ label, page, pages, onPage }: ListPagesProps) {
  const t = useT();
  if (pages < 2) return null;
  return (
    <Pagination
      label={label}
      previousLabel={t('common.previous')}
      nextLabel={t('common.next')}
      place={t('common.pageOf', { page, pages })}
      onPrevious={page > 1 ? () => onPage(page - 1) : undefined}
      onNext={page < pages ? () => onPage(page + 1) : undefined}
    />
  );
}
