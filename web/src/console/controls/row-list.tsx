import type { ReactNode } from 'react';
import { useStepKeys } from '../keys/use-step-keys.ts';

export interface Column {
  readonly name: string;
  readonly className?: string;
}

export interface RowGroup<Row> {
  /** Null: no heading. */
  readonly name: string | null;
  readonly rows: readonly Row[];
}

interface RowListProps<Row> {
  readonly label: string;
  /** The first one names the row. */
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => ReactNode;
  readonly cellsOf: (row: Row) => readonly ReactNode[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Rows that are over: dimmer. */
  readonly isPast?: (row: Row) => boolean;
}

const rowButton = (key: string): HTMLElement | null =>
  document.querySelector(`button[data-row="${CSS.escape(key)}"]`);

/** Rows of equal height, one of them chosen and shown beside; J and K go down and up. What comes in never moves the choice. */
export function RowList<Row>(props: RowListProps<Row>) {
  const { label, columns, groups, keyOf, selected, onSelect } = props;
  const keys = groups.flatMap(({ rows }) => rows.map(keyOf));
  const step = (by: 1 | -1) => {
    const at = selected === null ? -1 : keys.indexOf(selected);
    const next = keys[at === -1 ? 0 : Math.min(keys.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    onSelect(next);
    rowButton(next)?.focus();
  };
  useStepKeys(step);
  return (
    <table className="rows">
      <caption className="hidden-words">{label}</caption>
      <thead>
        <tr>
          {columns.map(({ name, className }) => (
            <th key={name} scope="col" className={className}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((one) => (
        <Group
          key={one.name ?? ''}
          {...props}
          group={one}
          isListed={selected !== null && keys.includes(selected)}
          onStep={step}
        />
      ))}
    </table>
  );
}

interface GroupProps<Row> extends RowListProps<Row> {
  readonly group: RowGroup<Row>;
  /** The chosen one is among the rows. */
  readonly isListed: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

function Group<Row>({ group, columns, isListed, onStep, ...props }: GroupProps<Row>) {
  const { keyOf, nameOf, cellsOf, selected, onSelect, isPast } = props;
  return (
    <tbody>
      {group.name !== null && group.rows.length > 0 && (
        <tr className="row-group">
          <th colSpan={columns.length} scope="rowgroup">
            {group.name} <span className="dim number">{group.rows.length}</span>
          </th>
        </tr>
      )}
      {group.rows.map((row) => {
        const key = keyOf(row);
        const isSelected = key === selected;
        return (
          <tr
            key={key}
            className="row-line"
            data-selected={isSelected || undefined}
            data-past={isPast?.(row) || undefined}
          >
            <th scope="row">
              <button
                type="button"
                className="row-button"
                data-row={key}
                aria-current={isSelected}
                // One stop for the whole list: within it one goes by J and K, or by the arrows.
                tabIndex={isSelected || !isListed ? 0 : -1}
                onKeyDown={(event) => {
                  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
                  if (by === null) return;
                  event.preventDefault();
                  onStep(by);
                }}
                onClick={() => onSelect(key)}
              >
                {nameOf(row)}
              </button>
            </th>
            {cellsOf(row).map((cell, i) => (
              <td key={columns[i + 1]?.name} className={columns[i + 1]?.className}>
                {cell}
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}
