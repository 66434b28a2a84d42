import { ENTRY_KINDS, type EntryKind } from '../incident/incident-entries.policy.ts';

/** What was done elsewhere than about one incident. */
const OTHER_KINDS = [
  'STAGE_REPORTED',
  'REPORT_CORRECTED',
  'TPS_CALLED',
  'ROLL_CALL_OPENED',
  'ROLL_CALL_ANSWERED',
  'ROLL_CALL_CLOSED',
] as const;

/** What walls showed is no act: the timeline of an incident tells it, the history does not. */
type ActKind = Exclude<EntryKind, 'SHOWN_ON_WALLS'>;
const isAct = (kind: EntryKind): kind is ActKind => kind !== 'SHOWN_ON_WALLS';

export type HistoryKind = (typeof OTHER_KINDS)[number] | ActKind;

/** Everything that an entry of the history may tell of. */
export const HISTORY_KINDS: readonly HistoryKind[] = [...OTHER_KINDS, ...ENTRY_KINDS.filter(isAct)];

/** By what the history can be narrowed to chosen values, each with how many entries it would leave. */
export const HISTORY_FACETS = [
  'KIND',
  'REGION',
  'CATEGORY',
  'SEVERITY',
  'STATUS',
  'AGENCY',
  'POST',
  'CHANNEL',
  'LEVEL',
] as const;
export type HistoryFacetName = (typeof HISTORY_FACETS)[number];

/** When it happened, or when the post knew of it. */
export const HISTORY_CLOCKS = ['RECEIVED', 'HAPPENED'] as const;
export type HistoryClock = (typeof HISTORY_CLOCKS)[number];
