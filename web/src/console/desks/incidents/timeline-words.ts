import type { RevoteKind, Severity, Truth } from '../../../generated/graphql.ts';
import { dueTimeText } from '../../../i18n/moment.ts';
import { labelOf } from '../../session/session.ts';
import type { DetailedIncident } from './incident.types.ts';
import { type Speaking, stageText } from './incident-words.ts';

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
    receipt: entry.receiptNumber ?? '–',
    was: valuesText(entry, entry.was, speaking),
    became: valuesText(entry, entry.became, speaking),
    walls: entry.walls ?? 0,
    ...alertText(entry, speaking),
    // Only acts that say something by themselves can be undone or starred, so this ends.
    act: about === undefined ? '' : entryTitle(about, [], now, speaking),
  });
}

/** What an entry tells of an alert: which, whom it called by what, and why. */
export function alertText(
  { alertStep }: { readonly alertStep: Omit<NonNullable<Entry['alertStep']>, 'rung'> | null },
  { language, words }: Speaking,
) {
  if (alertStep === null) return {};
  const { label, rungLabel, attempt, called, channels, skipReason, returnReason, endReason } = alertStep;
  const why = skipReason
    ? words(`alerts.rung.${skipReason}`)
    : returnReason
      ? words(`timeline.alert.${returnReason}`)
      : endReason && words(`timeline.alert.${endReason}`);
  return {
    alert: label[language],
    rung: rungLabel?.[language] ?? '',
    people: called ?? 0,
    channels: channels.map((channel) => words(`timeline.alert.${channel}`)).join(', '),
    again: (attempt ?? 1) > 1 ? words('timeline.alert.again', { n: attempt ?? 1 }) : '',
    why: why ?? '',
  };
}

/** Values of an edit in the words of people. */
export function valuesText(
  { kind }: { readonly kind: string },
  values: readonly string[],
  speaking: Speaking,
): string {
  const { words } = speaking;
  if (values.length === 0) return words('timeline.nothing');
  const named = values.map((value) => {
    switch (kind) {
      case 'SEVERITY_CHANGED':
        return words(`severity.${value as Severity}`);
      case 'TRUTH_JUDGED':
        return words(`incident.truth.${value as Truth}`);
      case 'HINDRANCE_CHANGED':
        return stageText(value, speaking);
      case 'REVOTE_RECOMMENDED':
      case 'REVOTE_NOT_RECOMMENDED':
        return value as RevoteKind;
      default:
        return value;
    }
  });
  return named.join(', ');
}
