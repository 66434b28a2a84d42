import type { ReportersQuery } from '../../../generated/graphql.ts';

type Access = ReportersQuery['reporters'][number];
export type RegionOfReporters = NonNullable<ReportersQuery['region']>;

/** One TPS and how far its reporter of one institution is. */
export interface ReporterRow {
  readonly tps: string;
  readonly number: number;
  readonly desa: string;
  readonly access: Access | null;
  readonly state: 'none' | 'open' | 'inside' | 'barred' | 'over';
}

function stateOf(access: Access | null): ReporterRow['state'] {
  if (access === null) return 'none';
  if (access.reporter !== null) return access.isBarred ? 'barred' : 'inside';
  return access.invitation.state === 'OPEN' ? 'open' : 'over';
}

/** Every TPS of the region in the order of the roster, those without any invitation included. */
export function reporterRows(
  region: RegionOfReporters,
  reporters: readonly Access[],
  institution: string,
): ReporterRow[] {
  const byTps = new Map(
    reporters.filter((access) => access.institution === institution).map((access) => [access.tps, access]),
  );
  return region.tpsList.map(({ code, number }) => {
    const access = byTps.get(code) ?? null;
    return { tps: code, number, desa: code.split('-')[0] ?? code, access, state: stateOf(access) };
  });
}

/** TPS from which nobody can report yet. */
export const withoutReporter = (rows: readonly ReporterRow[]): readonly ReporterRow[] =>
  rows.filter(({ state }) => state !== 'inside');
