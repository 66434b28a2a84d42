/** The frames of `subscription situation`, named. Taken from the generated types, so they follow `schema.graphql`. */
import type { SituationFrameSubscription } from '../generated/graphql.ts';

export type SituationFrame = SituationFrameSubscription['situation'];
/** Lists are upserts by key (rows: region; cells: region and stage; incidents and log: id); null means unchanged. */
export type SituationPatch = SituationFrame['patch'];
export type SituationHeadline = NonNullable<SituationPatch['headline']>;
export type SituationRow = SituationPatch['rows'][number];
export type SituationCell = SituationPatch['cells'][number];
export type BoardIncident = SituationPatch['incidents'][number];
export type LogLine = SituationPatch['log'][number];
export type SilentGroup = NonNullable<SituationPatch['silentGroups']>[number];
