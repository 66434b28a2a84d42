import type { CallingAlertsQuery } from '../../../generated/graphql.ts';

type CallingAlert = CallingAlertsQuery['alerts']['edges'][number]['node'];
type Rung = CallingAlert['rungs'][number];

/** Who is called about an incident, and for the how-manieth time. */
export type Called = Pick<Rung, 'label' | 'attempts'>;

const later = (a: Rung, b: Rung): Rung => ((b.calledAt ?? '') >= (a.calledAt ?? '') ? b : a);

/** By incident: the rung that was called last by any alert about it. Tests are about nothing. */
export function calledByIncident(alerts: readonly CallingAlert[]): ReadonlyMap<string, Called> {
  const newest = new Map<string, Rung>();
  for (const { isTest, incidents, rungs } of alerts) {
    const called = rungs.filter(({ state }) => state === 'CALLED');
    const [first, ...rest] = called;
    if (isTest || first === undefined) continue;
    const last = rest.reduce(later, first);
    for (const id of incidents) {
      const known = newest.get(id);
      newest.set(id, known === undefined ? last : later(known, last));
    }
  }
  return newest;
}
