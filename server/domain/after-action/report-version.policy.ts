import { SHOWING } from '../access/disclosure.policy.ts';
import { type DisclosureLevel, LEVELS } from '../operation/disclosure-level.policy.ts';

/** For whom a report is made: for whoever asks, or to be laid before guests. */
export const REPORT_VERSIONS = ['FULL', 'MASKED'] as const;
export type ReportVersionCode = (typeof REPORT_VERSIONS)[number];

/** Of the incidents that the asker may read, those of this level are told of; all others are a number. What guests may be told is what a wall shows them. */
export const isTold = (level: DisclosureLevel, version: ReportVersionCode): boolean =>
  version === 'FULL' || !['COUNTED', 'ABSENT'].includes(SHOWING.GUEST[level]);

/** How guarded a report is that tells of incidents of these levels. */
export const highestOf = (levels: readonly DisclosureLevel[]): DisclosureLevel =>
  LEVELS.findLast((level) => levels.includes(level)) ?? 'BIASA';
