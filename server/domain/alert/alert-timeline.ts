import type { Viewer } from '../access/viewer.policy.ts';
import type { EntryKind } from '../incident/incident-entries.policy.ts';
import { canReadReporter, type GuardedIncident } from '../incident/incident-fields.policy.ts';
import { BARE_ENTRY, type TimelineEntry } from '../incident/incident-timeline.queries.ts';
import { ALERT_CHANNELS, type OperationPlan } from '../operation/operation-plan.ts';
import type { AlertEvents, ToldAlertEvent } from './alert.events.ts';
import type { AlertBook } from './alert-book.ts';
import type { AlertFacts } from './alert-facts.ts';
import { alertReach, isInReach } from './alert-sight.policy.ts';
import type { AlertStep } from './alert-step.type.ts';

/** An entry of a timeline that tells of an alert. */
export interface AlertEntry extends TimelineEntry {
  readonly alertStep: AlertStep;
}

export interface AlertTimelineParts {
  readonly book: AlertBook;
  readonly plan: OperationPlan;
}

/** What an entry says of its own, beyond the alert that it belongs to. */
interface Said {
  readonly kind: EntryKind;
  readonly at: number;
  readonly entry?: Partial<Pick<TimelineEntry, 'post' | 'by' | 'dueAt'>>;
  readonly step?: Partial<AlertStep>;
}

/**
 * What was told of the alerts about an incident, in order, for its timeline: of those that the viewer may see as they stand
 * now. Who was called is a number; who answered is told by his post, and by name to whoever may know the reporter.
 */
export function alertEntries(
  { book, plan }: AlertTimelineParts,
  incident: GuardedIncident & { readonly id: string },
  viewer: Viewer,
): readonly AlertEntry[] {
  const reach = alertReach(viewer);
  const mayKnow = canReadReporter(viewer, incident);
  return book
    .aboutIncident(incident.id)
    .filter(({ seen }) => isInReach(seen, reach))
    .flatMap((alert) =>
      alert.story.map((event) => {
        const { kind, at, entry = {}, step = {} } = saidBy(event, alert, plan);
        const by = mayKnow ? (entry.by ?? null) : null;
        return {
          ...{ ...BARE_ENTRY, ...entry, by, id: event.id, kind, happenedAt: at, receivedAt: at },
          alertStep: { ...bareStep(alert, plan), ...step },
        };
      }),
    );
}

function saidBy(event: ToldAlertEvent, alert: AlertFacts, plan: OperationPlan): Said {
  switch (event.kind) {
    case 'AlertRaised':
      return { kind: 'ALERT_RAISED', at: event.payload.raisedAt };
    case 'AlertRungCalled':
      return calling(event.payload, alert, plan);
    case 'AlertRungSkipped': {
      const { rung, reason, skippedAt } = event.payload;
      const step = { ...rungOf(rung, alert, plan), skipReason: reason };
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
  alert: AlertFacts,
  plan: OperationPlan,
): Said {
  const channels = ALERT_CHANNELS.filter((channel) => people.some((each) => each.channels.includes(channel)));
  const step = { ...rungOf(rung, alert, plan), attempt, called: people.length, channels };
  return { kind: 'ALERT_RUNG_CALLED', at: calledAt, entry: { dueAt: nextAt }, step };
}

function rungOf(
  code: string,
  { raised }: AlertFacts,
  plan: OperationPlan,
): Pick<AlertStep, 'rung' | 'rungLabel'> {
  const ladder = plan.ladders?.find((each) => each.code === raised.ladder);
  const label = ladder?.rungs.find((each) => each.code === code)?.label;
  return { rung: code, rungLabel: label ?? { id: code, en: code } };
}

function bareStep({ id, raised }: AlertFacts, plan: OperationPlan): AlertStep {
  const rule = raised.rule ?? '';
  const label = plan.alertRules?.find(({ code }) => code === rule)?.label ?? { id: rule, en: rule };
  const nothing = { rung: null, rungLabel: null, attempt: null, called: null, channels: [] };
  return { alert: id, label, ...nothing, skipReason: null, returnReason: null, endReason: null };
}
