import type { Roster } from './roster.queries.ts';
import type { Asker, RosterComparison, RosterInUse, RosterRequest } from './roster.service.ts';

export interface BoundaryQueries {
  /** GeoJSON geometry of a region; null where no boundaries were imported. */
  outlineOf(code: string): Promise<unknown>;
}

export interface RosterImports {
  rosterInUse(): Promise<RosterInUse>;
  compareRoster(request: RosterRequest): Promise<RosterComparison>;
  /** Refuses: RosterNotSound, IdReused, StorageFull, RetryLater. */
  importRoster(
    asker: Asker,
    request: RosterRequest & { readonly id: string },
  ): Promise<{ readonly comparison: RosterComparison }>;
}

/** What the resolvers of this room need of a request. */
export interface RegionContext {
  readonly services: {
    readonly roster: Roster;
    readonly boundaries: BoundaryQueries;
    readonly rosterImports: RosterImports;
  };
  readonly viewer: Asker;
}
