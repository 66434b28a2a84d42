import type { BoardIncident, SituationHeadline } from '../situation/situation.types.ts';
import type { SituationState } from '../situation/situation-store.ts';
import type { SituationSource } from '../situation/use-situation.ts';

const isForGuests = (incident: BoardIncident) => incident.level === 'BIASA' && incident.category !== null;

const waits = ({ severity, status, isLateArrival }: BoardIncident) =>
  severity === 'CRITICAL' && status === 'NEW' && !isLateArrival;

function headlineForGuests(
  headline: SituationHeadline | null,
  dropped: readonly BoardIncident[],
): SituationHeadline | null {
  if (headline === null || dropped.length === 0) return headline;
  return {
    ...headline,
    hiddenIncidents: headline.hiddenIncidents + dropped.length,
    hiddenCritical: headline.hiddenCritical + dropped.filter(waits).length,
  };
}

/** What guests may see of a picture that was made for the room: no agency, no log, and guarded incidents as a number. */
export function forGuests(state: SituationState): SituationState {
  const all = [...state.incidents.values()];
  const dropped = all.filter((incident) => !isForGuests(incident));
  const isFit = dropped.length === 0 && state.log.length === 0 && all.every(({ agency }) => agency === null);
  if (isFit) return state;
  return {
    ...state,
    headline: headlineForGuests(state.headline, dropped),
    incidents: new Map(
      all.filter(isForGuests).map((incident) => [incident.id, { ...incident, agency: null, supporting: [] }]),
    ),
    log: [],
  };
}

/**
 * The same source for guests. The server sends no more than they may see from the order on; this is for what came before it and
 * for a picture that was kept, which stands until the next one arrives.
 */
export function guestSource(source: SituationSource): SituationSource {
  let last: { readonly of: SituationState; readonly state: SituationState } | null = null;
  return {
    now: () => source.now(),
    onTick: (listener) => source.onTick(listener),
    store: {
      link: () => source.store.link(),
      subscribe: (slice, listener) => source.store.subscribe(slice, listener),
      state() {
        const of = source.store.state();
        if (last?.of !== of) last = { of, state: forGuests(of) };
        return last.state;
      },
    },
  };
}
