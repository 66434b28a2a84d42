import type {
  AlertChannel,
  AlertEndReason,
  AlertReturnReason,
  HandoverAnswer,
  RevoteDecision,
  RevoteOutcome,
  Severity,
  SkipReason,
  Truth,
} from '../../generated/graphql.ts';
import { labelOf } from '../session/session.ts';
import type { Speaking } from './speaking.ts';
import { stageText } from './stage-text.ts';

type Label = { readonly id: string; readonly en: string };

/** What an act tells of an alert. What does not belong to it is null. */
export interface ToldStep {
  readonly label: Label;
  readonly rungLabel: Label | null;
  readonly attempt: number | null;
  readonly called: number | null;
  readonly channels: readonly AlertChannel[];
  readonly skipReason: SkipReason | null;
  readonly returnReason: AlertReturnReason | null;
  readonly endReason: AlertEndReason | null;
}

/** What an entry tells of an alert: which, whom it called by what, and why. */
export function alertText(
  { alertStep }: { readonly alertStep: ToldStep | null },
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
  const { operation, language, words } = speaking;
  if (values.length === 0) return words('timeline.nothing');
  const named = values.map((value) => {
    switch (kind) {
      case 'SEVERITY_CHANGED':
        return words(`severity.${value as Severity}`);
      case 'TRUTH_JUDGED':
        return words(`incident.truth.${value as Truth}`);
      case 'HINDRANCE_CHANGED':
        return stageText(value, speaking);
      case 'HANDED_OVER':
        return labelOf(operation.handovers, value, language);
      case 'HANDOVER_ANSWERED':
        return words(`handover.answer.${value as HandoverAnswer}`);
      case 'REVOTE_PROPOSED':
        return revoteValue(value, speaking);
      case 'REVOTE_DECIDED':
        return words(`revote.decision.${value as RevoteDecision}`);
      case 'REVOTE_ENDED':
        return words(`revote.outcome.${value as RevoteOutcome}`);
      default:
        return value;
    }
  });
  return named.join(', ');
}

/** A body, a ground with its article; a kind of revote is its own name. */
function revoteValue(code: string, { operation, language }: Speaking): string {
  const ground = operation.revoteGrounds.find((each) => each.code === code);
  if (ground !== undefined) return `${ground.label[language]} (${ground.article})`;
  return labelOf(operation.revoteBodies, code, language);
}
