import type { HistoryEntryPartsFragment, HistoryKind } from '../../generated/graphql.ts';
import { incidentNumber } from '../../i18n/incident-number.ts';
import { dueTimeText } from '../../i18n/moment.ts';
import { regionName } from '../session/regions.ts';
import { type Coded, labelOf } from '../session/session.ts';
import { alertText, valuesText } from './act-words.ts';
import { titleOf } from './incident-title.ts';
import type { Speaking } from './speaking.ts';
import { stageText } from './stage-text.ts';

/** What was done, in one line: the sentence of the timeline, or that of the desk of stages. */
export function entryTitle(entry: HistoryEntryPartsFragment, now: number, speaking: Speaking): string {
  const { operation, language, words } = speaking;
  const { kind, stage, assertion, outcome, readiness } = entry;
  const kindText = words(`history.kind.${kind}`);
  if (stage !== null && assertion !== null)
    return `${stageText(stage, speaking)}: ${words(`stages.assertion.${assertion}`)}`;
  if (outcome !== null) return words(`call.${outcome}`);
  if (readiness !== null) return `${kindText}: ${words(`rolls.${readiness}`).toLowerCase()}`;
  if (entry.incident === null && entry.alertStep === null) return kindText;
  const named = {
    agency: entry.agency === null ? '' : labelOf(operation.agencies, entry.agency, language),
    level: entry.level === null ? '' : words(`incident.level.${entry.level}`),
    due: entry.dueAt === null ? '' : dueTimeText(Date.parse(entry.dueAt), now, operation.zone, words),
    receipt: entry.receiptNumber ?? '–',
    was: valuesText(entry, entry.was, speaking),
    became: valuesText(entry, entry.became, speaking),
    number: entry.mergedWith === null ? '–' : incidentNumber(entry.mergedWith, words),
    act: entry.aboutKind === null ? '–' : words(`history.kind.${entry.aboutKind}`),
    ...alertText(entry, speaking),
  };
  return isToldInTimeline(kind) ? words(`timeline.${kind}`, named) : kindText;
}

/** What no timeline of an incident tells. */
const ELSEWHERE = [
  ...(['STAGE_REPORTED', 'REPORT_CORRECTED', 'TPS_CALLED'] as const),
  ...(['ROLL_CALL_OPENED', 'ROLL_CALL_ANSWERED', 'ROLL_CALL_CLOSED'] as const),
];
type TimelineKind = Exclude<HistoryKind, (typeof ELSEWHERE)[number]>;
const isToldInTimeline = (kind: HistoryKind): kind is TimelineKind =>
  ELSEWHERE.every((each) => each !== kind);

/** `INS-0016 Surat suara kurang`, or what the alert is called; empty where it is about neither. */
export function subjectText(
  { incident, alertStep, kind }: HistoryEntryPartsFragment,
  speaking: Speaking,
): string {
  // The sentence of its raising says it already.
  if (incident === null)
    return alertStep && kind !== 'ALERT_RAISED' ? alertStep.label[speaking.language] : '';
  return `${incidentNumber(incident, speaking.words)} ${titleOf(incident, speaking)}`;
}

export const placeText = (
  { region, tps }: HistoryEntryPartsFragment,
  { operation, words }: Speaking,
): string => regionName(operation, tps ?? region, words);

/** By whom and by which way, as far as that is told. */
export function sourceText(
  entry: HistoryEntryPartsFragment,
  { operation, language, words }: Speaking,
): string {
  const { post, institution, channel, onBehalfOf } = entry;
  const nameIn = (list: readonly Coded[], code: string | null) =>
    code === null ? '' : labelOf(list, code, language);
  const parts = [
    post === null ? nameIn(operation.institutions, institution) : nameIn(operation.posts, post),
    channel === null || channel === 'APP' ? '' : words(`channel.${channel}`),
    onBehalfOf === null ? '' : words('detail.onBehalfOf', { name: onBehalfOf }),
  ];
  const text = parts.filter((part) => part !== '').join(' · ');
  return text === '' ? words('history.byServer') : text;
}
