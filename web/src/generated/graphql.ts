/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How far people have come with an incident. */
export type IncidentStatus =
  /** Somebody has seen it and answers for it. */
  | 'ACKNOWLEDGED'
  /** Done with. */
  | 'CLOSED'
  /** An agency was assigned and is at work. */
  | 'IN_HAND'
  /** Nobody has acknowledged it. */
  | 'NEW';

/** What a line of news tells. */
export type LogLineKind =
  /** An agency was told to act. */
  | 'AGENCY_ASSIGNED'
  /** Institutions contradict each other about a stage. */
  | 'CONFLICT_OPENED'
  /** Somebody answers for an incident. */
  | 'INCIDENT_ACKNOWLEDGED'
  /** An incident was closed. */
  | 'INCIDENT_CLOSED'
  /** An incident was reported. */
  | 'INCIDENT_RAISED'
  /** A TPS did a stage after its limit. */
  | 'STAGE_DONE_LATE'
  /** An incident keeps TPS from a stage. */
  | 'STAGE_HINDERED'
  /** Nothing keeps the TPS from the stage any more. */
  | 'STAGE_RELEASED';

/** What kind of voting day an operation is about. */
export type OperationKind =
  /** A drill. Nothing in it happened; every screen says LATIHAN. */
  | 'EXERCISE'
  /** A general election. */
  | 'PEMILU'
  /** An election of heads of regions. */
  | 'PILKADA';

/** How high a region stands in the tree. */
export type RegionLevel =
  /** A desa or kelurahan of a kecamatan. */
  | 'DESA'
  /** The regency: a kabupaten or a kota. */
  | 'KABUPATEN'
  /** A kecamatan of the regency. */
  | 'KECAMATAN';

/** Why a place in the stream cannot be continued from. */
export type ResyncReason =
  /** The database was restored since. */
  | 'EPOCH'
  /** It is too far back, or its key is gone. */
  | 'EXPIRED'
  /** The log does not contain what was seen there. */
  | 'FORK'
  /** It is none that this server gave out. */
  | 'INVALID'
  /** It belongs to another scope. */
  | 'SCOPE';

/** How much an incident endangers people or the vote. */
export type Severity =
  /** Lives or the vote itself are in danger now. */
  | 'CRITICAL'
  /** Voting is stopped or will be soon. */
  | 'HIGH'
  /** Worth knowing; nothing is hindered. */
  | 'LOW'
  /** Voting goes on with difficulty. */
  | 'MEDIUM';

/** What a frame is. */
export type SituationFrameKind =
  /** Everything missed has been sent; from here on it is live. */
  | 'CAUGHT_UP'
  /** What changed between `after` and `cursor`. */
  | 'DELTA'
  /** The place asked for cannot be continued from; a snapshot follows. */
  | 'RESYNC'
  /** The right to this scope has ended; nothing more follows. */
  | 'REVOKED'
  /** Everything, from nothing. Throw away what was there. */
  | 'SNAPSHOT'
  /** The heartbeat, every 2 seconds: time went on; may carry changes as well. */
  | 'TIME';

/** Who does a stage. */
export type StageLevel =
  /** Every kecamatan, once. */
  | 'KECAMATAN'
  /** Every TPS, once. */
  | 'TPS';

export type SituationFrameSubscriptionVariables = Exact<{
  scope: string;
  after?: string | null | undefined;
}>;


export type SituationFrameSubscription = { situation: { kind: SituationFrameKind, after: string | null, cursor: string, asOf: string, servedAt: string, operationTime: string, operationSpeed: number, resyncReason: ResyncReason | null, stateHash: string | null, patch: { removedIncidents: Array<string>, removedLog: Array<string>, headline: { scope: string, phase: string, phaseEndsAt: string | null, currentStage: string, tpsCount: number, coverageOwing: number, coverageHeard: number, openIncidents: number, unacknowledgedIncidents: number, incidentsToday: number, hasReports: boolean, isClosed: boolean, flood: { since: string, count: number, windowMinutes: number } | null, lastClosed: { id: string, category: string, kind: string | null, region: string, closedAt: string } | null } | null, rows: Array<{ region: string, tpsCount: number, openIncidents: number, worstSeverity: Severity | null, worstIsAcknowledged: boolean | null, silentTps: number }>, cells: Array<{ region: string, stage: string, notDue: number, waiting: number, done: number, late: number, veryLate: number, silent: number, hindered: number, notApplicable: number, conflicts: number }>, incidents: Array<{ id: string, number: number, category: string, kind: string | null, severity: Severity, status: IncidentStatus, region: string, kecamatan: string | null, desa: string | null, tpsNumbers: Array<number>, placeKind: string | null, agency: string, isAgencyAssigned: boolean, happenedAt: string, receivedAt: string, acknowledgedAt: string | null, acknowledgedBy: string | null, acknowledgeDueAt: string, dueAt: string | null, hindersStage: string | null, hinderedTps: number, isLateArrival: boolean }>, log: Array<{ id: string, at: string, kind: LogLineKind, region: string, tpsNumbers: Array<number>, stage: string | null, category: string | null, incidentKind: string | null, agency: string | null, post: string | null, minutes: number | null }>, silentGroups: Array<{ desa: string, tpsNumbers: Array<number>, lastHeardAt: string | null }> | null } } };

export type RegencyCodeQueryVariables = Exact<{ [key: string]: never; }>;


export type RegencyCodeQuery = { operation: { regency: { code: string } } };

export type ScopeChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ScopeChoicesQuery = { operation: { regency: { code: string, name: string, children: Array<{ code: string, name: string }> } } };

export type WallBriefingQueryVariables = Exact<{
  scope: string;
}>;


export type WallBriefingQuery = { operation: { id: string, kind: OperationKind, date: string, zone: string, name: { id: string, en: string }, phases: Array<{ code: string, startsAt: string, endsAt: string | null, label: { id: string, en: string }, endsLabel: { id: string, en: string } | null }>, stages: Array<{ code: string, level: StageLevel, wallSlot: string | null, expectedAt: string, limitAt: string, label: { id: string, en: string }, doneLabel: { id: string, en: string } }>, categories: Array<{ code: string, label: { id: string, en: string }, wallTitle: { id: string, en: string }, kinds: Array<{ code: string, label: { id: string, en: string }, wallTitle: { id: string, en: string } }> }>, agencies: Array<{ code: string, label: { id: string, en: string } }>, posts: Array<{ code: string, label: { id: string, en: string } }>, placeKinds: Array<{ code: string, label: { id: string, en: string } }>, regency: { code: string, name: string } }, region: { code: string, level: RegionLevel, name: string, tpsCount: number, children: Array<{ code: string, level: RegionLevel, name: string, shortCode: string, tpsCount: number, outline: unknown, children: Array<{ code: string, name: string, centre: { latitude: number, longitude: number } | null }>, tile: { column: number, row: number } | null, centre: { latitude: number, longitude: number } | null }> } | null };

export type WordsFragment = { id: string, en: string };

export type WallRegionFragment = { code: string, level: RegionLevel, name: string, shortCode: string, tpsCount: number, outline: unknown, tile: { column: number, row: number } | null, centre: { latitude: number, longitude: number } | null };

export const WordsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<WordsFragment, unknown>;
export const WallRegionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WallRegion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"tile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"row"}}]}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outline"}}]}}]} as unknown as DocumentNode<WallRegionFragment, unknown>;
export const SituationFrameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SituationFrame"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"situation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"operationTime"}},{"kind":"Field","name":{"kind":"Name","value":"operationSpeed"}},{"kind":"Field","name":{"kind":"Name","value":"resyncReason"}},{"kind":"Field","name":{"kind":"Name","value":"stateHash"}},{"kind":"Field","name":{"kind":"Name","value":"patch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"phaseEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentStage"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"coverageOwing"}},{"kind":"Field","name":{"kind":"Name","value":"coverageHeard"}},{"kind":"Field","name":{"kind":"Name","value":"openIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"unacknowledgedIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"incidentsToday"}},{"kind":"Field","name":{"kind":"Name","value":"hasReports"}},{"kind":"Field","name":{"kind":"Name","value":"isClosed"}},{"kind":"Field","name":{"kind":"Name","value":"flood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"windowMinutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastClosed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"openIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"worstSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"worstIsAcknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"silentTps"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"notDue"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"veryLate"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}},{"kind":"Field","name":{"kind":"Name","value":"hindered"}},{"kind":"Field","name":{"kind":"Name","value":"notApplicable"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"incidents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"kecamatan"}},{"kind":"Field","name":{"kind":"Name","value":"desa"}},{"kind":"Field","name":{"kind":"Name","value":"tpsNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"isAgencyAssigned"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"hindersStage"}},{"kind":"Field","name":{"kind":"Name","value":"hinderedTps"}},{"kind":"Field","name":{"kind":"Name","value":"isLateArrival"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removedIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"log"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tpsNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"incidentKind"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removedLog"}},{"kind":"Field","name":{"kind":"Name","value":"silentGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"desa"}},{"kind":"Field","name":{"kind":"Name","value":"tpsNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"lastHeardAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SituationFrameSubscription, SituationFrameSubscriptionVariables>;
export const RegencyCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegencyCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<RegencyCodeQuery, RegencyCodeQueryVariables>;
export const ScopeChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScopeChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScopeChoicesQuery, ScopeChoicesQueryVariables>;
export const WallBriefingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WallBriefing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"phases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"doneLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallSlot"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"limitAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placeKinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"regency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WallRegion"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WallRegion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"tile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"row"}}]}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outline"}}]}}]} as unknown as DocumentNode<WallBriefingQuery, WallBriefingQueryVariables>;