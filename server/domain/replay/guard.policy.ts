import { SHOWING, type Sight } from '../access/disclosure.policy.ts';
import type { IncidentChanges, IncidentRaised } from '../incident/incident.events.ts';
import { levelWhenRaised } from '../incident/incident.events.ts';
import type { IncidentStanding } from '../incident/incident-standing.policy.ts';
import { isWider } from '../incident/level.policy.ts';
import { type DisclosureLevel, LEVELS } from '../operation/disclosure-level.policy.ts';

/** An incident, as far as it matters how far word of it travels today, and did once. */
interface Classified {
  readonly standing: Pick<IncidentStanding, 'level'>;
  readonly widest: DisclosureLevel;
}

/** Incidents that are drawn as if they had stood at the level of today all along, by id. */
export type Guard = ReadonlyMap<string, DisclosureLevel>;

/**
 * What a sight must not be shown of the past: incidents of which it sees less today than word of them once went. Whoever sees
 * all of an incident today sees it as it stood then.
 */
export const guardFor = (sight: Sight, incidents: ReadonlyMap<string, Classified>): Guard =>
  new Map(
    [...incidents].flatMap(
      ([
        id,
        {
          standing: { level },
          widest,
        },
      ]) => (SHOWING[sight][level] !== 'FULL' && isWider(widest, level) ? [[id, level] as const] : []),
    ),
  );

/** Two guards under which the same is drawn have the same key. */
export const guardKey = (guard: Guard): string => [...guard].map(([id, level]) => `${id} ${level}`).join(',');

/**
 * The payload of an event about a guarded incident, as if it had stood at `level` or more guarded all along. What hinders a
 * stage is seen by everybody, so what is guarded hinders none.
 */
export function guardedBody(kind: string, body: object, level: DisclosureLevel): object {
  switch (kind) {
    case 'IncidentRaised': {
      const raised = body as IncidentRaised;
      return { ...raised, ...guarded(levelWhenRaised(raised), level), hindersStage: null };
    }
    case 'IncidentLevelChanged': {
      const changed = body as IncidentChanges['IncidentLevelChanged'];
      return { ...changed, ...guarded(changed.level, level) };
    }
    case 'IncidentHindranceChanged': {
      const changed = body as IncidentChanges['IncidentHindranceChanged'];
      return { ...changed, stage: null };
    }
    case 'IncidentActUndone': {
      const undone = body as IncidentChanges['IncidentActUndone'];
      const { restored } = undone;
      const standing = { ...restored, ...guarded(restored.level, level), hindersStage: null };
      return { ...undone, restored: standing };
    }
    default:
      return body;
  }
}

const guarded = (then: DisclosureLevel, today: DisclosureLevel): { readonly level: DisclosureLevel } => ({
  level: LEVELS.indexOf(then) > LEVELS.indexOf(today) ? then : today,
});
