import { groupOf, type QueueIncident } from './queue-incident.ts';
import type { Rights } from './rights.ts';

/** What can be done about an incident, in the order in which it is offered. */
export type ActName =
  | 'acknowledge'
  | 'verify'
  | 'action'
  | 'assign'
  | 'finish'
  | 'merge'
  | 'severity'
  | 'directive'
  | 'dismiss'
  | 'snooze'
  | 'wake'
  | 'reopen'
  | 'truth'
  | 'hindrance'
  | 'level'
  | 'handover'
  | 'revote';

export const ACT_KEYS: Record<ActName, string> = {
  acknowledge: '1',
  verify: 'V',
  action: 'T',
  assign: 'A',
  finish: 'E',
  merge: '2',
  severity: 'S',
  directive: 'D',
  dismiss: '3',
  snooze: 'H',
  wake: 'H',
  reopen: 'U',
  truth: 'B',
  hindrance: 'N',
  level: 'L',
  handover: 'O',
  revote: 'P',
};

export interface Offer {
  readonly act: ActName;
  /** The next step of its life. */
  readonly isPrimary: boolean;
  /** Shown as a button of its own; the others stand beside the fact they change. */
  readonly isButton: boolean;
  /** It is there and cannot be done now: nobody puts off what is critical. */
  readonly isPossible: boolean;
}

const BESIDE_FACTS: readonly ActName[] = ['truth', 'hindrance', 'level', 'handover', 'revote'];

/** What is known about the moment beside the incident itself. */
export interface Moment {
  /** It was said to be done by this person, or in the name of this post: another one has to close it. */
  readonly isOwnEnd?: boolean;
}

/** The acts that make sense for an incident as it stands, and that its viewer may do. */
export function offersFor(incident: QueueIncident, rights: Rights, moment: Moment = {}): readonly Offer[] {
  const acts = groupOf(incident) === 'done' ? whenDone(incident, rights) : whenOpen(incident, rights);
  const primary = primaryOf(incident, acts, moment);
  return acts.map((act) => ({
    act,
    isPrimary: act === primary,
    isButton: !BESIDE_FACTS.includes(act),
    isPossible: act !== 'snooze' || incident.severity !== 'CRITICAL',
  }));
}

const picked = (acts: readonly (ActName | false)[]): readonly ActName[] =>
  acts.filter((act) => act !== false);

function whenOpen({ status, snoozedUntil }: QueueIncident, rights: Rights): readonly ActName[] {
  const { mayHandle, mayWork, mayDirect, mayClassify } = rights;
  const isNew = status === 'NEW';
  const isAwaiting = status === 'AWAITING_VERIFICATION';
  return picked([
    mayHandle && isNew && 'acknowledge',
    mayHandle && isAwaiting && 'verify',
    mayWork && !isNew && !isAwaiting && 'action',
    mayHandle && 'assign',
    mayWork && !isNew && !isAwaiting && 'finish',
    mayHandle && 'merge',
    mayHandle && 'severity',
    mayDirect && 'directive',
    mayHandle && 'dismiss',
    mayHandle && (snoozedUntil === null ? 'snooze' : 'wake'),
    mayHandle && 'truth',
    mayHandle && 'hindrance',
    mayClassify && 'level',
    mayHandle && 'handover',
    mayHandle && 'revote',
  ]);
}

const whenDone = ({ status }: QueueIncident, { mayHandle, mayClassify }: Rights): readonly ActName[] =>
  picked([
    mayHandle && status !== 'MERGED' && 'reopen',
    mayHandle && status !== 'MERGED' && 'truth',
    mayClassify && 'level',
    mayHandle && status !== 'MERGED' && 'handover',
    mayHandle && status !== 'MERGED' && 'revote',
  ]);

const GRAVE: readonly QueueIncident['severity'][] = ['CRITICAL', 'HIGH'];

/** Whether two people end it, as the server has it for these severities. */
export const isEndedByTwo = ({ severity }: QueueIncident): boolean => GRAVE.includes(severity);

/** What comes next: an action where nobody has acted yet, the end where somebody has; nothing where that would be refused. */
function primaryOf(
  incident: QueueIncident,
  acts: readonly ActName[],
  { isOwnEnd = false }: Moment,
): ActName | undefined {
  const { status } = incident;
  if (status === 'AWAITING_VERIFICATION' && isOwnEnd && isEndedByTwo(incident)) return undefined;
  if (status === 'IN_HAND' && acts.includes('finish')) return 'finish';
  return acts[0];
}

/** What can be done about several at once: whatever makes sense for any of them; which of them it does not fit, the answer says. */
export function offersForAll(
  incidents: readonly QueueIncident[],
  rightsOver: (incident: QueueIncident) => Rights,
): readonly Offer[] {
  const offers = new Map<ActName, Offer>();
  for (const incident of incidents) {
    for (const offer of offersFor(incident, rightsOver(incident))) {
      const known = offers.get(offer.act);
      const isPossible = offer.isPossible || known?.isPossible === true;
      offers.set(offer.act, { ...offer, isPrimary: known?.isPrimary ?? offer.isPrimary, isPossible });
    }
  }
  const firstPrimary = [...offers.values()].find(({ isPrimary }) => isPrimary)?.act;
  return [...offers.values()].map((offer) => ({ ...offer, isPrimary: offer.act === firstPrimary }));
}

/** Why an act cannot be done now. */
export type Excuse =
  | 'NOTHING_IN_HAND'
  | 'NO_POST'
  | 'NO_RIGHT'
  | 'DONE'
  | 'NEW'
  | 'AWAITING'
  | 'ACKNOWLEDGED'
  | 'NOT_FINISHED'
  | 'OPEN'
  | 'CRITICAL';

const EVERY_RIGHT: Rights = {
  mayHandle: true,
  mayWork: true,
  mayDirect: true,
  mayClassify: true,
  mayConfirm: () => true,
};

/** Why the key of an act that is not offered does nothing. */
export function excuseFor(act: ActName, incident: QueueIncident | null, hasPost: boolean): Excuse {
  if (incident === null) return 'NOTHING_IN_HAND';
  if (!hasPost) return 'NO_POST';
  if (act === 'snooze' && incident.severity === 'CRITICAL') return 'CRITICAL';
  if (offersFor(incident, EVERY_RIGHT).some((offer) => offer.act === act)) return 'NO_RIGHT';
  if (groupOf(incident) === 'done') return 'DONE';
  if (act === 'reopen') return 'OPEN';
  if (act === 'acknowledge') return 'ACKNOWLEDGED';
  if (act === 'verify') return 'NOT_FINISHED';
  return incident.status === 'NEW' ? 'NEW' : 'AWAITING';
}

/** The acts whose keys mean nothing among these offers, one for each key. */
export function unofferedActs(offers: readonly Offer[]): readonly ActName[] {
  const taken = new Set(offers.filter(({ isPossible }) => isPossible).map(({ act }) => ACT_KEYS[act]));
  return (Object.keys(ACT_KEYS) as ActName[]).filter((act) => {
    if (taken.has(ACT_KEYS[act])) return false;
    taken.add(ACT_KEYS[act]);
    return true;
  });
}
