import { useMemo } from 'react';
import { useHeadline, useIncidents } from '../../situation/use-situation.ts';
import { useLayout } from '../layout.ts';
import { type Board, groupedEntries, singleEntries } from './board-entries.ts';
import { type BoardOrder, emptyBoard, nextBoardOrder } from './board-order.ts';
import { childOfScope } from './place-words.ts';
import { isHidden } from './takeover-choice.ts';
import { useStepped } from './use-stepped.ts';

/** The rows of the board, in the order of the last sorting; the incident that waits as a band stands first. */
export function useBoard(band: string | null): Board {
  const { rows } = useLayout().board;
  const incidents = useIncidents();
  const headline = useHeadline();
  const { ids } = useStepped<BoardOrder>(
    emptyBoard,
    (before, now) => nextBoardOrder(before, incidents, now),
    incidents,
  );
  return useMemo(() => {
    const first = ids.filter((id) => id === band);
    const ordered = [...first, ...ids.filter((id) => id !== band)].flatMap((id) => incidents.get(id) ?? []);
    const sorted = new Set(ids);
    // New since the last sorting: it has no row yet, and is counted from the first frame on.
    const unsorted = [...incidents.values()].filter(({ id }) => !sorted.has(id));
    // The first row is taken where something waits there that must not be shown.
    const room = rows - (band !== null && isHidden(band) ? 1 : 0);
    const board =
      headline?.flood == null
        ? singleEntries(ordered, room)
        : groupedEntries(ordered, room, ({ region }) => childOfScope(headline.scope, region));
    return { ...board, hidden: [...board.hidden, ...unsorted] };
  }, [ids, band, incidents, headline, rows]);
}
