import type { SqlEntityManager } from '@mikro-orm/sql';
import { Boundary } from './boundary.entity.ts';
import type { BoundaryShape } from './boundary-file.ts';
import { type Outline, outlineOf } from './boundary-shape.ts';
import type { RegionRow } from './regency-roster.ts';

/** A shape that does not fit; `shape` counts from 1 in the order of the file. */
export interface BoundaryProblem {
  shape: number;
  code: string;
  reason: string;
}

/** What an import would do. Nothing may be saved while `wrong` holds anything. */
export interface BoundaryPlan {
  new: string[];
  changed: string[];
  unchanged: string[];
  wrong: BoundaryProblem[];
  rows: { regionCode: string; geometry: string }[];
}

/** Compares the shapes of a file with the roster and with the outlines stored so far. Reads and writes nothing. */
export function planBoundaryImport(
  shapes: readonly BoundaryShape[],
  regions: readonly RegionRow[],
  stored: ReadonlyMap<string, string>,
): BoundaryPlan {
  const known = new Map(regions.map((region) => [region.code, region]));
  const seen = new Set<string>();
  const plan: BoundaryPlan = { new: [], changed: [], unchanged: [], wrong: [], rows: [] };
  shapes.forEach((shape, index) => {
    const outline = fittingOutline(shape, known, seen);
    if (typeof outline === 'string') plan.wrong.push({ shape: index + 1, code: shape.code, reason: outline });
    else compare(plan, stored, shape.code, JSON.stringify(outline));
    seen.add(shape.code);
  });
  return plan;
}

/** Writes a plan without wrong shapes in one transaction: all of it or nothing. */
export async function saveBoundaryPlan(em: SqlEntityManager, plan: BoundaryPlan): Promise<void> {
  if (plan.wrong.length > 0) throw new Error('A boundary plan with wrong shapes is not saved.');
  await em.fork().transactional(async (tx) => {
    for (const row of plan.rows) await tx.upsert(Boundary, row, { disableIdentityMap: true });
  });
}

/** Outlines stored so far, as text under their region's code. */
export async function readStoredBoundaries(em: SqlEntityManager): Promise<Map<string, string>> {
  const rows = await em.fork().findAll(Boundary, { disableIdentityMap: true });
  return new Map(rows.map(({ regionCode, geometry }) => [regionCode, geometry]));
}

/** The outline as it would be stored, or why the shape does not fit. */
function fittingOutline(
  shape: BoundaryShape,
  known: ReadonlyMap<string, RegionRow>,
  seen: ReadonlySet<string>,
): Outline | string {
  const region = known.get(shape.code);
  if (shape.code === '') return 'has no property kode, code or id';
  if (!region) return 'is no region of the roster';
  if (seen.has(shape.code)) return 'occurs twice';
  return outlineOf(shape, centreOf(region, known));
}

function compare(
  plan: BoundaryPlan,
  stored: ReadonlyMap<string, string>,
  code: string,
  geometry: string,
): void {
  const before = stored.get(code);
  if (before === geometry) {
    plan.unchanged.push(code);
    return;
  }
  plan[before === undefined ? 'new' : 'changed'].push(code);
  plan.rows.push({ regionCode: code, geometry });
}

/** The region's point, or that of the nearest region around it that has one. */
function centreOf(
  region: RegionRow,
  known: ReadonlyMap<string, RegionRow>,
): { latitude: number; longitude: number } | null {
  const { latitude, longitude, parentCode } = region;
  if (latitude !== null && longitude !== null) return { latitude, longitude };
  const parent = parentCode === null ? undefined : known.get(parentCode);
  return parent ? centreOf(parent, known) : null;
}
