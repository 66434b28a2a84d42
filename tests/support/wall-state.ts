import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

type Entity = Readonly<Record<string, unknown>>;

export interface WallPatch {
  headline: Entity | null;
  rows: Entity[];
  cells: Entity[];
  incidents: Entity[];
  removedIncidents: string[];
  log: Entity[];
  removedLog: string[];
  silentGroups: Entity[] | null;
}

function text(entity: Entity, field: string): string {
  return String(entity[field]);
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** What a wall holds of one scope: a third, plain reading of the documented rules, beside the server's and the page's. */
export class WallState {
  #headline: Entity | null = null;
  #silentGroups: Entity[] | null = null;
  readonly #rows = new Map<string, Entity>();
  readonly #cells = new Map<string, Entity>();
  readonly #incidents = new Map<string, Entity>();
  readonly #log = new Map<string, Entity>();

  get incidentCount(): number {
    return this.#incidents.size;
  }

  get headline(): Entity | null {
    return this.#headline;
  }

  /** The count of one status of one stage in one region, e.g. `count('15.07', 'PEMUNGUTAN_DIBUKA', 'done')`. */
  count(region: string, stage: string, field: string): number {
    return Number(this.#cells.get(`${region} ${stage}`)?.[field] ?? Number.NaN);
  }

  clear(): void {
    this.#headline = null;
    this.#silentGroups = null;
    for (const map of [this.#rows, this.#cells, this.#incidents, this.#log]) map.clear();
  }

  apply(patch: WallPatch): void {
    if (patch.headline !== null) this.#headline = patch.headline;
    if (patch.silentGroups !== null) this.#silentGroups = patch.silentGroups;
    for (const id of patch.removedIncidents) this.#incidents.delete(id);
    for (const id of patch.removedLog) this.#log.delete(id);
    for (const row of patch.rows) this.#rows.set(text(row, 'region'), row);
    for (const cell of patch.cells) this.#cells.set(`${text(cell, 'region')} ${text(cell, 'stage')}`, cell);
    for (const incident of patch.incidents) this.#incidents.set(text(incident, 'id'), incident);
    for (const line of patch.log) this.#log.set(text(line, 'id'), line);
  }

  /** The whole picture, each list in the order in which the state hash takes it. */
  content(): Readonly<Record<string, unknown>> {
    return {
      headline: this.#headline,
      rows: [...this.#rows.values()].sort((a, b) => compare(text(a, 'region'), text(b, 'region'))),
      cells: [...this.#cells.values()].sort(
        (a, b) =>
          compare(text(a, 'region'), text(b, 'region')) || compare(text(a, 'stage'), text(b, 'stage')),
      ),
      incidents: [...this.#incidents.values()].sort((a, b) => compare(text(a, 'id'), text(b, 'id'))),
      log: [...this.#log.values()].sort(
        (a, b) => compare(text(a, 'at'), text(b, 'at')) || compare(text(a, 'id'), text(b, 'id')),
      ),
      silentGroups: this.#silentGroups?.toSorted((a, b) => compare(text(a, 'desa'), text(b, 'desa'))) ?? null,
    };
  }

  /** SHA-256 of the canonical text of the whole picture, 64 lower-case hex digits. */
  hash(): string {
    const canonical = canonicalize(this.content());
    return createHash('sha256')
      .update(canonical ?? '', 'utf8')
      .digest('hex');
  }
}
