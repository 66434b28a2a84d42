import type { Words } from '../i18n/words.ts';

interface Counts {
  readonly unacknowledgedIncidents: number;
  readonly unattendedIncidents: number;
}

/** How many open incidents call for somebody now. */
export const callingIn = ({ unacknowledgedIncidents, unattendedIncidents }: Counts): number =>
  unacknowledgedIncidents + unattendedIncidents;

/** How many call for somebody, by why they do: in full, and for where there is little room. A part that is zero is left out. */
export function callsWords(counts: Counts, words: Words): [full: string, short: string] {
  const { unacknowledgedIncidents, unattendedIncidents } = counts;
  if (callingIn(counts) === 0) return [words('board.allHandled'), words('board.allHandled')];
  const line = (unacknowledged: 'board.unacknowledged' | 'board.unacknowledgedShort') =>
    [
      ...(unacknowledgedIncidents > 0 ? [words(unacknowledged, { n: unacknowledgedIncidents })] : []),
      ...(unattendedIncidents > 0 ? [words('board.unattended', { n: unattendedIncidents })] : []),
    ].join(' · ');
  return [line('board.unacknowledged'), line('board.unacknowledgedShort')];
}
