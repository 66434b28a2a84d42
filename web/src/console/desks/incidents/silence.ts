import type { QueueIncident } from './queue-incident.ts';

/** When the TPS of an incident that has been silent longest was last heard from; null where none of them is silent. */
export function silentSinceOf(
  { desa, tpsNumbers, closedAt }: Pick<QueueIncident, 'desa' | 'tpsNumbers' | 'closedAt'>,
  silent: ReadonlyMap<string, string>,
): string | null {
  if (desa === null || closedAt !== null) return null;
  const since = tpsNumbers.flatMap((number) => silent.get(codeOf(desa, number)) ?? []);
  return since.toSorted()[0] ?? null;
}

/** The code of a TPS: that of its desa, and its number in three digits. */
const codeOf = (desa: string, number: number): string => `${desa}-${String(number).padStart(3, '0')}`;
