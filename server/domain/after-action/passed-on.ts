import {
  type HandoverAnswer,
  type RevoteDecision,
  type RevoteOutcome,
  revotesOf,
} from '../incident/incident-standing.policy.ts';
import type { RevoteKind } from '../operation/operation-plan.ts';
import type { ReportedIncident, ReportIncidents } from './report-incidents.ts';
import type { ReportVersionCode } from './report-version.policy.ts';

/** So many of a list stand in a report. */
const LISTED = 400;

/** That an incident was handed over to a body outside the room, and what that body answered. */
export interface ReportedHandover {
  readonly to: string;
  readonly at: number;
  readonly answer: HandoverAnswer | null;
  readonly answeredAt: number | null;
  readonly about: ReportedIncident;
}

/** A revote that was proposed or recommended, what the KPU decided, and what came of it. */
export interface ReportedRevote {
  readonly kind: RevoteKind;
  readonly by: string;
  readonly ground: string | null;
  readonly recordedAt: number;
  readonly decision: RevoteDecision | null;
  readonly decidedAt: number | null;
  readonly votesAt: number | null;
  readonly outcome: RevoteOutcome | null;
  readonly endedAt: number | null;
  readonly about: ReportedIncident;
}

interface Asked<Item> {
  readonly count: number;
  /** Of those, how many wait for an answer. */
  readonly unanswered: number;
  /** None where the report is to be laid before guests. */
  readonly items: readonly Item[];
}

export interface PassedOn {
  readonly handovers: Asked<ReportedHandover>;
  readonly revotes: Asked<ReportedRevote>;
}

/** What was passed on to bodies outside the room, with their answers, each list by when it was. */
export function passedOnOf(
  incidents: ReportIncidents,
  version: ReportVersionCode,
  words: ReadonlyMap<string, string>,
): PassedOn {
  const about = (id: string) => incidents.named(id, words);
  const handovers = incidents.all
    .flatMap(({ raised, standing }) =>
      standing.handovers.map((each) => ({ ...each, incident: raised.incidentId })),
    )
    .toSorted((one, other) => one.at - other.at);
  const revotes = incidents.all
    .flatMap(({ raised, standing }) =>
      revotesOf(standing).map((each) => ({ ...each, incident: raised.incidentId })),
    )
    .toSorted((one, other) => one.recordedAt - other.recordedAt);
  const shown = version === 'FULL' ? LISTED : 0;
  return {
    handovers: {
      count: handovers.length,
      unanswered: handovers.filter(({ answered }) => answered === undefined).length,
      items: handovers.slice(0, shown).map(({ to, at, answered, incident }) => ({
        ...{ to, at, answer: answered?.answer ?? null, answeredAt: answered?.at ?? null },
        about: about(incident),
      })),
    },
    revotes: {
      count: revotes.length,
      unanswered: revotes.filter(({ decided }) => decided === null).length,
      items: revotes.slice(0, shown).map(({ kind, by, ground, recordedAt, decided, ended, incident }) => ({
        ...{ kind, by, ground, recordedAt },
        ...{ decision: decided?.decision ?? null, decidedAt: decided?.decidedAt ?? null },
        ...{ votesAt: decided?.votesAt ?? null },
        ...{ outcome: ended?.outcome ?? null, endedAt: ended?.endedAt ?? null },
        about: about(incident),
      })),
    },
  };
}
