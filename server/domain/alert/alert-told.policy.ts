import type { EntryKind } from '../incident/incident-entries.policy.ts';
import type { TimelineEntry } from '../incident/incident-timeline.queries.ts';
import {
  ALERT_CHANNELS,
  type AlertChannel,
  type Label,
  type OperationPlan,
} from '../operation/operation-plan.ts';
import type {
  AlertEndReason,
  AlertEvents,
  AlertRaised,
  AlertReturnReason,
  AlertRungSkipped,
  ToldAlertEvent,
} from './alert.events.ts';

/** What is told of one step of an alert. What does not belong to it is null. */
export interface ToldStep {
  readonly alert: string;
  readonly label: Label;
  readonly rung: string | null;
  readonly rungLabel: Label | null;
  readonly attempt: number | null;
  readonly called: number | null;
  readonly channels: readonly AlertChannel[];
  readonly skipReason: AlertRungSkipped['reason'] | null;
  readonly returnReason: AlertReturnReason | null;
  readonly endReason: AlertEndReason | null;
}

/** What an event of an alert says in a timeline. Who was called is a number there. */
export interface ToldEvent {
  readonly kind: EntryKind;
  readonly at: number;
  readonly entry: Partial<Pick<TimelineEntry, 'post' | 'by' | 'dueAt'>>;
  readonly step: ToldStep;
}

/** What an entry says of its own, beyond the alert that it belongs to. */
interface Said extends Pick<ToldEvent, 'kind' | 'at'> {
  readonly entry?: ToldEvent['entry'];
  readonly step?: Partial<ToldStep>;
}

/** What an event of an alert tells, by the words of the plan. */
export function toldBy(event: ToldAlertEvent, raised: AlertRaised, plan: OperationPlan): ToldEvent {
  const { kind, at, entry = {}, step = {} } = saidBy(event, raised, plan);
  return { kind, at, entry, step: { ...bareStep(raised, plan), ...step } };
}

function saidBy(event: ToldAlertEvent, raised: AlertRaised, plan: OperationPlan): Said {
  switch (event.kind) {
    case 'AlertRaised':
      return { kind: 'ALERT_RAISED', at: event.payload.raisedAt };
    case 'AlertRungCalled':
      return calling(event.payload, raised, plan);
    case 'AlertRungSkipped': {
      const { rung, reason, skippedAt } = event.payload;
      const step = { ...rungOf(rung, raised, plan), skipReason: reason };
      return { kind: 'ALERT_RUNG_SKIPPED', at: skippedAt, step };
    }
    case 'AlertAcknowledged': {
      const { principal: by, post, acknowledgedAt } = event.payload;
      return { kind: 'ALERT_ACKNOWLEDGED', at: acknowledgedAt, entry: { by, post } };
    }
    case 'AlertDeclined': {
      const { principal: by, declinedAt } = event.payload;
      return { kind: 'ALERT_DECLINED', at: declinedAt, entry: { by } };
    }
    case 'AlertReturned': {
      const { reason, returnedAt } = event.payload;
      return { kind: 'ALERT_RETURNED', at: returnedAt, step: { returnReason: reason } };
    }
    case 'AlertEnded': {
      const { reason, endedAt } = event.payload;
      return { kind: 'ALERT_ENDED', at: endedAt, step: { endReason: reason } };
    }
  }
}

function calling(
  { rung, attempt, people, calledAt, nextAt }: AlertEvents['AlertRungCalled'],
  raised: AlertRaised,
  plan: OperationPlan,
): Said {
  const channels = ALERT_CHANNELS.filter((channel) => people.some((each) => each.channels.includes(channel)));
  const step = { ...rungOf(rung, raised, plan), attempt, called: people.length, channels };
  return { kind: 'ALERT_RUNG_CALLED', at: calledAt, entry: { dueAt: nextAt }, step };
}

function rungOf(
  code: string,
  raised: AlertRaised,
  plan: OperationPlan,
): Pick<ToldStep, 'rung' | 'rungLabel'> {
  const ladder = plan.ladders?.find((each) => each.code === raised.ladder);
  const label = ladder?.rungs.find((each) => each.code === code)?.label;
  return { rung: code, rungLabel: label ?? { id: code, en: code } };
}

function bareStep(raised: AlertRaised, plan: OperationPlan): ToldStep {
  const rule = raised.rule ?? '';
  const label = plan.alertRules?.find(({ code }) => code === rule)?.label ?? { id: rule, en: rule };
  const nothing = { rung: null, rungLabel: null, attempt: null, called: null, channels: [] };
  return { alert: raised.alertId, label, ...nothing, skipReason: null, returnReason: null, endReason: null };
}
