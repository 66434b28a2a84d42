import type { Viewer } from '../access/viewer.policy.ts';
import { canReadReporter, type GuardedIncident } from '../incident/incident-fields.policy.ts';
import { BARE_ENTRY, type TimelineEntry } from '../incident/incident-timeline.queries.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { AlertBook } from './alert-book.ts';
import { alertReach, isInReach } from './alert-sight.policy.ts';
import type { AlertStep } from './alert-step.type.ts';
import { toldBy } from './alert-told.policy.ts';

/** An entry of a timeline that tells of an alert. */
export interface AlertEntry extends TimelineEntry {
  readonly alertStep: AlertStep;
}

export interface AlertTimelineParts {
  readonly book: AlertBook;
  readonly plan: OperationPlan;
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
        const { kind, at, entry, step } = toldBy(event, alert.raised, plan);
        const by = mayKnow ? (entry.by ?? null) : null;
        return {
          ...{ ...BARE_ENTRY, ...entry, by, id: event.id, kind, happenedAt: at, receivedAt: at },
          alertStep: step,
        };
      }),
    );
}
