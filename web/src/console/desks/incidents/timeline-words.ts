import { dueTimeText } from '../../../i18n/moment.ts';
import { labelOf } from '../../session/session.ts';
import { alertText, valuesText } from '../../wording/act-words.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { DetailedIncident } from './incident.types.ts';

export type Entry = DetailedIncident['timeline'][number];

/** Nobody did it: the clock did, or the server. */
export const isByItself = ({ kind, alertStep, walls }: Entry): boolean =>
  kind === 'LIMIT_MISSED' ||
  kind === 'SNOOZE_ENDED' ||
  kind === 'DISPOSITION_UNCONFIRMED' ||
  alertStep !== null ||
  walls !== null;

/** Whether it can be marked for the report: what is told beside the acts themselves cannot. */
export const isStarrable = ({ kind, alertStep, walls }: Entry): boolean =>
  kind !== 'PHOTO_ATTACHED' && kind !== 'PHOTO_REMOVED' && alertStep === null && walls === null;

/** What an entry of the timeline says, in one line. */
export function entryTitle(
  entry: Entry,
  timeline: readonly Entry[],
  now: number,
  speaking: Speaking,
): string {
  const { operation, language, words } = speaking;
  const about = timeline.find(({ id }) => id === entry.about);
  return words(`timeline.${entry.kind}`, {
    agency: entry.agency === null ? '' : labelOf(operation.agencies, entry.agency, language),
    level: entry.level === null ? '' : words(`incident.level.${entry.level}`),
    due: entry.dueAt === null ? '' : dueTimeText(Date.parse(entry.dueAt), now, operation.zone, words),
    // Into which, a fact of the incident tells.
    number: words('timeline.another'),
    receipt: entry.receiptNumber ?? '–',
    was: valuesText(entry, entry.was, speaking),
    became: valuesText(entry, entry.became, speaking),
    walls: entry.walls ?? 0,
    ...alertText(entry, speaking),
    // Only acts that say something by themselves can be undone or starred, so this ends.
    act: about === undefined ? '' : entryTitle(about, [], now, speaking),
  });
}
