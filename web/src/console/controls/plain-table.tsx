import type { ReactNode } from 'react';
import { useWords } from '../speech.ts';

interface PlainTableProps {
  /** The names of the columns; the first one names the row. */
  readonly columns: readonly string[];
  /** What it lists, for whoever cannot see where it stands. */
  readonly caption?: string;
  /** There is nothing to be done about its rows. */
  readonly isRead?: boolean;
  /** Its rows, each ending with what can be done about it. */
  readonly children: ReactNode;
}

/** A table whose last column, named for whoever cannot see it, holds what can be done about each row, if anything. */
export function PlainTable({ columns, caption, isRead = false, children }: PlainTableProps) {
  const words = useWords();
  return (
    <table className="plain">
      {caption !== undefined && <caption className="hidden-words">{caption}</caption>}
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          {!isRead && (
            <th scope="col">
              <span className="hidden-words">{words('column.acts')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
