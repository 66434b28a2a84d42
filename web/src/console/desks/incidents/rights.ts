import type { Me } from '../../session/use-standing.ts';
import type { QueueIncident } from './queue-incident.ts';

/** What somebody may do about one incident, as far as the page can tell; the server decides. What is not allowed is not offered. */
export interface Rights {
  /** Everything of its life. */
  readonly mayHandle: boolean;
  /** Actions, notes and its end: of whoever handles it, and of the agencies that answer for it. */
  readonly mayWork: boolean;
  readonly mayDirect: boolean;
  readonly mayClassify: boolean;
  mayConfirm(agency: string): boolean;
}

type Grants = Pick<Me, 'grants' | 'actions'>;

const liesIn = (code: string, region: string): boolean =>
  code === region || code.startsWith(`${region}.`) || code.startsWith(`${region}-`);

const HANDLING = ['POSKO', 'KECAMATAN'];
const DIRECTING = ['POSKO', 'LEADER'];
const CLASSIFYING = ['POSKO', 'INTELLIGENCE'];

export const NO_RIGHTS: Rights = {
  mayHandle: false,
  mayWork: false,
  mayDirect: false,
  mayClassify: false,
  mayConfirm: () => false,
};

/** By the grants that name the post in which he acts: no other lets him sign for it. A masked row tells only its kecamatan: who may do something in all of it may do it there. */
export function rightsOver({ grants, actions }: Grants, incident: QueueIncident, acting: string): Rights {
  const here = grants.filter(({ region, post }) => post === acting && liesIn(incident.region, region));
  const has = (roles: readonly string[]) => here.some(({ role }) => roles.includes(role));
  const agencies = here.flatMap(({ role, agency }) => (role === 'AGENCY' && agency !== null ? [agency] : []));
  const answering = [...(incident.agency === null ? [] : [incident.agency]), ...incident.supporting];
  const mayHandle = actions.includes('handleIncident') && has(HANDLING);
  const isAnswering = answering.some((code) => agencies.includes(code));
  return {
    mayHandle,
    mayWork: mayHandle || (actions.includes('workIncident') && isAnswering),
    mayDirect: actions.includes('issueDisposition') && has(DIRECTING),
    mayClassify: actions.includes('classifyIncident') && has(CLASSIFYING),
    mayConfirm: (agency) => mayHandle || agencies.includes(agency),
  };
}
