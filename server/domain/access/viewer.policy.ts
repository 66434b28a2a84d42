import { type DisclosureLevel, LEVELS } from '../operation/disclosure-level.policy.ts';
import { type Action, type FieldClass, POLICY, type Role, SIGNED_ACTIONS } from './access.policy.ts';
import type { Sight } from './disclosure.policy.ts';

export type PrincipalKind = 'ANONYMOUS' | 'PERSON' | 'REPORTER' | 'WALL' | 'PROGRAM';

/** One role in one region, for one principal. Instants are epoch milliseconds of real time. */
export interface Grant {
  readonly id: string;
  readonly principal: string;
  readonly role: Role;
  /** Code of a regency, kecamatan, desa or TPS: the grant holds for it and everything in it. */
  readonly region: string;
  /** The agency of an AGENCY grant, the institution of a REPORTER grant; else null. */
  readonly agency: string | null;
  readonly institution: string | null;
  /** The one post in whose name it lets somebody act; null: none, so that it lets him act in no one's. */
  readonly post: string | null;
  readonly startsAt: number;
  /** Null: until it is taken back. */
  readonly endsAt: number | null;
}

/** What a wall shows by order of the console. */
export type WallMode = 'NORMAL' | 'GUEST' | 'BLANK';

/** An incident, as far as the right to see it goes. */
export interface SeenIncident {
  readonly level: DisclosureLevel;
  readonly region: string;
  /** The one that leads, and those that support it. */
  readonly agencies: readonly string[];
  /** The principal who raised it; null where it was raised before principals were known. */
  readonly reporter: string | null;
}

/** Incidents that a grant opens: of these levels, in this region, where given only those led or supported by this agency, or of this reporter. */
export interface IncidentReach {
  readonly region: string;
  readonly levels: readonly DisclosureLevel[];
  readonly agency: string | null;
  readonly reporter: string | null;
}

/** Whether `code` is `region` or lies in it. Codes of regions are joined by dots, that of a TPS to its desa by a dash. */
export const liesIn = (code: string, region: string): boolean =>
  code === region || code.startsWith(`${region}.`) || code.startsWith(`${region}-`);

const REGENCY_DEPTH = 2;
const regencyOf = (code: string): string => code.split('.').slice(0, REGENCY_DEPTH).join('.');
const isRegency = (code: string): boolean => code === regencyOf(code);

export interface ViewerFacts {
  readonly principal: string | null;
  readonly kind: PrincipalKind;
  /** The session or device connection it came by; null for programs. */
  readonly session: string | null;
  readonly grants: readonly Grant[];
  readonly wallMode: WallMode;
}

/**
 * Somebody at the door, with the rights that hold at one instant. Every decision about who may do or see what is a method of
 * this class, made from `POLICY` alone. A viewer never changes: a change of rights makes a new one.
 */
export class Viewer {
  readonly principal: string | null;
  readonly kind: PrincipalKind;
  readonly session: string | null;
  readonly grants: readonly Grant[];
  readonly wallMode: WallMode;

  constructor(facts: ViewerFacts) {
    this.principal = facts.principal;
    this.kind = facts.kind;
    this.session = facts.session;
    this.grants = facts.grants;
    this.wallMode = facts.wallMode;
  }

  /** Whether any grant allows the action somewhere. */
  may(action: Action): boolean {
    return this.reach(action).length > 0;
  }

  /** Whether a grant allows the action at this region or TPS. */
  mayIn(action: Action, code: string): boolean {
    return this.reach(action).some((region) => liesIn(code, region));
  }

  /** The regions in which the action is allowed. */
  reach(action: Action): readonly string[] {
    return this.grants.filter((grant) => allows(grant, action)).map(({ region }) => region);
  }

  /** Grants that allow the action at this region or TPS. */
  grantsFor(action: Action, code: string): readonly Grant[] {
    return this.grants.filter((grant) => allows(grant, action) && liesIn(code, grant.region));
  }

  /** Which picture of a scope this viewer gets; null: none, as if there were no such scope. */
  sightIn(scope: string): Sight | null {
    const roles = this.grantsFor('watchSituation', scope).map(({ role }) => role);
    if (roles.length === 0) return null;
    if (this.kind === 'WALL') return wallSight(this.wallMode);
    const reads = (level: DisclosureLevel) =>
      roles.some((role) => POLICY[role].incidents[level] === 'REGION');
    if (reads('RAHASIA')) return 'SECRET';
    return reads('TERBATAS') ? 'RESTRICTED' : 'OPEN';
  }

  /**
   * Everything of incidents that this viewer may read, as alternatives; empty: nothing. With an action, only by grants that
   * allow it too.
   */
  incidentReach(action: Action | null = null): readonly IncidentReach[] {
    return this.grants.flatMap((grant) => incidentReachOf(grant, action));
  }

  /** Grants that show the incident and allow the action where it is: no two make up a third. */
  grantsOver(action: Action, incident: SeenIncident): readonly Grant[] {
    return this.grantsFor(action, incident.region).filter((grant) =>
      incidentReachOf(grant, action).some((reach) => isWithinReach(incident, reach)),
    );
  }

  /** The grants that show the incident, each by itself. */
  grantsShowing(incident: SeenIncident): readonly Grant[] {
    return this.grants.filter((grant) =>
      incidentReachOf(grant).some((reach) => isWithinReach(incident, reach)),
    );
  }

  canSee(incident: SeenIncident): boolean {
    return this.grantsShowing(incident).length > 0;
  }

  /**
   * Whether one of the grants that show this viewer an incident opens fields of these classes too: no two make up a third.
   * `competent`: codes of the agencies that are competent for what is told there.
   */
  canReadOf(
    incident: SeenIncident,
    fields: readonly FieldClass[],
    competent: readonly string[] = [],
  ): boolean {
    return this.grantsShowing(incident).some((grant) =>
      fields.every((field) => opens(grant, field, competent)),
    );
  }

  /** Whether this viewer, who sees the rest, may see a field of this class of something in this region. */
  canReadField(field: FieldClass, code: string): boolean {
    return this.grants.some((grant) => opens(grant, field, []) && liesIn(code, grant.region));
  }
}

const allows = ({ role, region, post }: Grant, action: Action): boolean => {
  if (post === null && SIGNED_ACTIONS.includes(action)) return false;
  const permission = POLICY[role].actions[action];
  return permission === 'SCOPE' || permission === 'AGENCY' || (permission === 'REGENCY' && isRegency(region));
};

const opens = ({ role, agency }: Grant, field: FieldClass, competent: readonly string[]): boolean => {
  const reading = POLICY[role].fields[field];
  return reading === 'YES' || (reading === 'COMPETENT' && agency !== null && competent.includes(agency));
};

const wallSight = (mode: WallMode): Sight | null => {
  if (mode === 'BLANK') return null;
  return mode === 'GUEST' ? 'GUEST' : 'WALL';
};

/** Incidents that a grant opens; with an action, those that it lets somebody do it about. */
function incidentReachOf(grant: Grant, action: Action | null = null): IncidentReach[] {
  if (action !== null && !allows(grant, action)) return [];
  const reaches = readingOf(grant);
  if (action === null || POLICY[grant.role].actions[action] !== 'AGENCY') return reaches;
  return grant.agency === null ? [] : reaches.map((reach) => ({ ...reach, agency: grant.agency }));
}

function readingOf(grant: Grant): IncidentReach[] {
  const { incidents } = POLICY[grant.role];
  const of = (reading: string) => LEVELS.filter((level) => incidents[level] === reading);
  const { region } = grant;
  const reaches: IncidentReach[] = [
    { region, levels: of('REGION'), agency: null, reporter: null },
    { region, levels: grant.agency === null ? [] : of('AGENCY'), agency: grant.agency, reporter: null },
    // What he raised stays his wherever it is: the place of an incident is a desa, that of a reporter one TPS in it.
    { region: regencyOf(region), levels: of('OWN'), agency: null, reporter: grant.principal },
  ];
  return reaches.filter(({ levels }) => levels.length > 0);
}

const isWithinReach = (incident: SeenIncident, reach: IncidentReach): boolean =>
  reach.levels.includes(incident.level) &&
  liesIn(incident.region, reach.region) &&
  (reach.agency === null || incident.agencies.includes(reach.agency)) &&
  (reach.reporter === null || reach.reporter === incident.reporter);

/** Somebody who has not said who he is: he may log in, pair a wall, redeem an invitation. */
export const ANONYMOUS = new Viewer({
  principal: null,
  kind: 'ANONYMOUS',
  session: null,
  grants: [],
  wallMode: 'NORMAL',
});
