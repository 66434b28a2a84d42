import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import { stepFrom } from './row-place.ts';
import { useStepKeys } from './use-step-keys.ts';

interface RowSteps<Scroller extends Element, Row extends Element> {
  /** The rows by what they are known by, each as `data-row` on what takes the keyboard. */
  readonly rows: readonly string[];
  /** Where the one in hand is among them. */
  readonly place: number;
  readonly scroller: RefObject<Scroller | null>;
  readonly virtualizer: Virtualizer<Scroller, Row>;
  readonly onTake: (row: string) => void;
}

/** J and K, and whatever else steps, in a list of which only the rows in sight are in the page: the next row is taken and has the keyboard. */
export function useRowSteps<Scroller extends Element, Row extends Element>({
  rows,
  place,
  scroller,
  virtualizer,
  onTake,
}: RowSteps<Scroller, Row>): (by: 1 | -1) => void {
  const wanted = useRef<string | null>(null);
  const step = (by: 1 | -1) => {
    const next = stepFrom(rows.length, place, by);
    const row = rows[next];
    if (row === undefined) return;
    virtualizer.scrollToIndex(next);
    wanted.current = row;
    onTake(row);
  };
  // After each drawing: the row may have come into the page only now.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  useStepKeys(step);
  return step;
}
