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
  const { board } = useLayout();
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
    // The first row is taken where something waits there that must not be shown.
    const room = board.rows - (band !== null && isHidden(band) ? 1 : 0);
    if (headline?.flood == null) return singleEntries(ordered, room);
    return groupedEntries(ordered, room, ({ region }) => childOfScope(headline.scope, region));
  }, [ids, band, incidents, headline, board.rows]);
}
