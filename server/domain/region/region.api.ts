import type { Roster } from './roster.queries.ts';

export interface BoundaryQueries {
  /** GeoJSON geometry of a region; null where no boundaries were imported. */
  outlineOf(code: string): Promise<unknown>;
}

/** What the resolvers of this room need of a request. */
export interface RegionContext {
  readonly services: {
    readonly roster: Roster;
    readonly boundaries: BoundaryQueries;
  };
}
