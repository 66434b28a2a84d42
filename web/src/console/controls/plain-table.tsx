import type { ReactNode } from 'react';
import { useWords } from '../speech.ts';

interface PlainTableProps {
  /** The names of the columns; the first one names the row. */
  readonly columns: readonly string[];
  /** Its rows, each ending with what can be done about it. */
  readonly children: ReactNode;
}

/** A table whose last column, named for whoever cannot see it, holds what can be done about each row. */
export function PlainTable({ columns, children }: PlainTableProps) {
  const words = useWords();
  return (
    <table className="plain">
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">
            <span className="hidden-words">{words('column.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
