import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { SortButton } from './sort-button';

export interface TableColumn<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and actions stand at the end. */
  align?: 'start' | 'end';
  /** The cell that names the row: a row header, and the title of the card on a phone. */
  isRowHeader?: boolean;
  isSortable?: boolean;
  /** Left out of `lines`, where the cell that names the row says the same in short. */
  wideOnly?: boolean;
  /** The title is only for a screen reader (a column of actions). */
  titleHidden?: boolean;
}

export interface TableSort {
  column: string;
  direction: 'ascending' | 'descending';
}

interface TableProps<Row> {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: TableSort | undefined;
  onSort?: (sort: TableSort) => void;
  /**
   * On a phone: `cards`, a row becomes a card; `scroll`, a matrix of figures keeps its shape. On a tablet too: `lines`, a
   * row becomes an entry of a list, what names it over the other cells, and what stands at its end beside them.
   */
  narrow?: Narrow;
}

type Narrow = 'cards' | 'lines' | 'scroll';

const narrowTable: Record<Narrow, string> = { cards: 'max-md:block', lines: 'max-lg:block', scroll: '' };
const narrowHead: Record<Narrow, string> = { cards: 'max-md:hidden', lines: 'max-lg:hidden', scroll: '' };

const narrowBody: Record<Narrow, string> = {
  cards: 'max-md:flex max-md:flex-col max-md:gap-3',
  lines: 'max-lg:block max-lg:overflow-hidden max-lg:rounded-m max-lg:border max-lg:border-line max-lg:bg-surface',
  scroll: '',
};

const narrowRow: Record<Narrow, string> = {
  cards: 'max-md:block max-md:rounded-m max-md:border max-md:border-line max-md:bg-surface max-md:p-4',
  lines:
    'max-lg:grid max-lg:grid-cols-[1fr_auto] max-lg:items-start max-lg:gap-x-2 max-lg:border-t max-lg:border-line max-lg:px-4 max-lg:py-3 max-lg:first:border-t-0',
  scroll: '',
};

const narrowCell: Record<Narrow, string> = {
  cards:
    'max-md:flex max-md:justify-between max-md:gap-4 max-md:border-0 max-md:px-0 max-md:py-1 max-md:text-start max-md:empty:hidden',
  lines: 'max-lg:col-start-1 max-lg:min-w-0 max-lg:border-0 max-lg:p-0 max-lg:text-start max-lg:empty:hidden',
  scroll: '',
};

/** A plain table with real headers, which finds another shape on a phone. */
export function Table<Row>(given: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, narrow = 'cards' } = given;
  const scrolls = narrow === 'scroll';
  return (
    <div className={scrolls ? 'overflow-x-auto' : ''} {...(scrolls ? { tabIndex: 0, role: 'group' } : {})}>
      <table className={classNames('w-full tabular-nums', narrowTable[narrow])}>
        <caption
          className={classNames(
            captionHidden
              ? 'absolute size-px overflow-hidden [clip-path:inset(50%)]'
              : 'pb-2 text-start text-s text-muted',
            narrowTable[narrow],
          )}
        >
          {caption}
        </caption>
        <thead className={narrowHead[narrow]}>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={given.sort} onSort={given.onSort} />
            ))}
          </tr>
        </thead>
        <tbody className={narrowBody[narrow]}>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={narrowRow[narrow]}>
              {columns.map((column) => (
                <BodyCell key={column.id} column={column} row={row} narrow={narrow} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps<Row> {
  column: TableColumn<Row>;
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const end = column.align === 'end';
  return (
    <th
      scope="col"
      aria-sort={column.isSortable ? (direction ?? 'none') : undefined}
      className={classNames('px-3 py-2 text-s font-medium text-muted', end ? 'text-end' : 'text-start')}
    >
      {column.isSortable && onSort ? (
        <SortButton direction={direction} onPress={(next) => onSort({ column: column.id, direction: next })} end={end}>
          {column.title}
        </SortButton>
      ) : (
        <span className={classNames(column.titleHidden && 'absolute size-px overflow-hidden [clip-path:inset(50%)]')}>
          {column.title}
        </span>
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row, narrow }: { column: TableColumn<Row>; row: Row; narrow: Narrow }) {
  const isAction = column.titleHidden === true;
  const look = classNames(
    'border-t border-line px-3 py-2.5 font-normal',
    column.align === 'end' ? 'text-end' : 'text-start',
    narrowCell[narrow],
    narrow === 'cards' && column.isRowHeader && 'max-md:pb-2 max-md:font-semibold',
    column.wideOnly && 'max-lg:hidden',
    narrow === 'lines' &&
      isAction &&
      column.align === 'end' &&
      'max-lg:col-start-2! max-lg:row-span-6 max-lg:row-start-1',
  );
  const content = column.cell(row);
  if (column.isRowHeader) {
    return (
      <th scope="row" className={look}>
        {content}
      </th>
    );
  }
  return (
    <td className={look}>
      {narrow === 'cards' && !isAction && (
        <span aria-hidden="true" className="text-s text-muted md:hidden">
          {column.title}
        </span>
      )}
      {content}
    </td>
  );
}
