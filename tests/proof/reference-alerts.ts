import type { Caller } from './caller.ts';
import { type ReferencePerson, seesAlert } from './reference-policy.ts';
import type { Truth } from './truth.ts';

/** An alert, as far as it matters who sees it. */
export interface TrueAlert {
  readonly id: string;
  readonly rule: string | null;
  /** The one that it is about; null: several, or none. */
  readonly incident: string | null;
  readonly incidents: readonly string[];
  readonly region: string;
}

const LIST = `query Alerts($after: Cursor) { alerts(first: 100, after: $after) {
  edges { node { id rule incident incidents region } } pageInfo { endCursor hasNextPage } } }`;
/** From the one that everybody may hear of to the most guarded. */
const LEVELS = ['BIASA', 'TERBATAS', 'RAHASIA'];

interface Page {
  readonly alerts: {
    readonly edges: readonly { readonly node: TrueAlert }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

/** Every alert that somebody is listed, over all pages. */
export async function listedAlerts(caller: Caller): Promise<readonly TrueAlert[]> {
  const all: TrueAlert[] = [];
  for (let after: string | null = null; ; ) {
    const { alerts }: Page = await caller.read<Page>(LIST, { after });
    all.push(...alerts.edges.map(({ node }) => node));
    if (!alerts.pageInfo.hasNextPage) return all;
    after = alerts.pageInfo.endCursor;
  }
}

/** That of the most guarded of these incidents. */
export function levelOfAll(incidents: readonly string[], truth: Truth): string {
  const levels = truth.incidents.filter(({ id }) => incidents.includes(id)).map(({ level }) => level);
  return LEVELS.findLast((level) => levels.includes(level)) ?? 'BIASA';
}

/** Those of all alerts that somebody must be listed: worked out from the incidents as they truly are, not from what alerts say. */
export function alertsFor(person: ReferencePerson, all: readonly TrueAlert[], truth: Truth): TrueAlert[] {
  return all.filter(({ rule, incident, incidents, region }) => {
    const about = truth.incidents.find(({ id }) => id === incident);
    return seesAlert(person, {
      level: levelOfAll(incidents, truth),
      place: about?.place ?? region,
      agencies: about ? [about.agency, ...about.supporting] : [],
      isAboutOne: incident !== null,
      isTest: rule === null,
    });
  });
}
