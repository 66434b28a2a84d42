import type { ShownPosition } from '../display/wall-terms.policy.ts';
import { BARE_ENTRY, type TimelineEntry } from '../incident/incident-timeline.queries.ts';
import type { Picture } from './picture.ts';

/**
 * On how many walls an incident has been, as an entry of its timeline with the moment of the first one; none where on none. A
 * wall counts that said it shows a picture whose board had a row for the incident, masked or whole.
 */
export function wallEntries(
  picture: Picture,
  walls: Iterable<readonly ShownPosition[]>,
  incident: string,
): readonly TimelineEntry[] {
  const first = [...walls].flatMap((positions) => {
    const shown = positions.find(({ scope, sight, seq }) => picture.hadRow(incident, { scope, sight, seq }));
    return shown ? [shown.operationTime] : [];
  });
  if (first.length === 0) return [];
  const at = Math.min(...first);
  const times = { happenedAt: at, receivedAt: at };
  // Told under the id of the incident: there is one such entry, and nobody acts on it.
  return [{ ...BARE_ENTRY, ...times, id: `${incident} walls`, kind: 'SHOWN_ON_WALLS', walls: first.length }];
}
