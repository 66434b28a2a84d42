import type { Viewer } from '../access/viewer.policy.ts';
import type { ReadIncident, TimelineQueries } from './incident.api.ts';
import type { TimelineEntry } from './incident-timeline.queries.ts';

/** What another room tells of an incident. */
export type TellMore = (
  incident: ReadIncident,
  viewer: Viewer,
) => readonly TimelineEntry[] | Promise<readonly TimelineEntry[]>;

/** What was done about an incident, with what other rooms tell of it in between. */
export const withOthers = (timeline: TimelineQueries, others: readonly TellMore[]): TimelineQueries => ({
  of: async (incident, viewer) => {
    const told = await Promise.all(others.map(async (tell) => tell(incident, viewer)));
    const entries = [...(await timeline.of(incident, viewer)), ...told.flat()];
    return entries.sort((a, b) => a.receivedAt - b.receivedAt);
  },
  dispositionsOf: (incident, viewer) => timeline.dispositionsOf(incident, viewer),
  handoversOf: (incident, viewer) => timeline.handoversOf(incident, viewer),
  revotesOf: (incident, viewer) => timeline.revotesOf(incident, viewer),
  wallTextOf: (incident) => timeline.wallTextOf(incident),
});
