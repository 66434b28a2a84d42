import type { Page, PageRequest } from '../../kernel/page.ts';
import type {
  AcknowledgeIncidentInput,
  AssignAgencyInput,
  CloseIncidentInput,
  IncidentFilter,
  RaiseIncidentInput,
} from './incident.input.ts';
import type { Incident, IncidentAct } from './incident.type.ts';
import type { IncidentActReceipt, IncidentReceipt } from './incident-results.type.ts';

/**
 * Each act is stored with its event, once per id. All of them refuse: HappenedInFuture, HappenedBeforeOperation,
 * IdReused, OperationClosed, StorageFull, RetryLater; and what is named beside them.
 */
export interface IncidentService {
  /**
   * Refuses: CategoryUnknown, RegionUnknown, TpsUnknown, TpsOutsideRegion, StageUnknown, InstitutionUnknown,
   * PlaceKindUnknown, PointNotOnEarth, TextNotAcceptable.
   */
  raiseIncident(input: RaiseIncidentInput): Promise<{ readonly incident: IncidentReceipt }>;
  /** Refuses: IncidentUnknown, PostUnknown, IncidentAlreadyAcknowledged, IncidentAlreadyClosed. */
  acknowledgeIncident(input: AcknowledgeIncidentInput): Promise<{ readonly act: IncidentActReceipt }>;
  /** Refuses: IncidentUnknown, AgencyUnknown, PostUnknown, IncidentAlreadyClosed. */
  assignAgency(input: AssignAgencyInput): Promise<{ readonly act: IncidentActReceipt }>;
  /** Refuses: IncidentUnknown, PostUnknown, IncidentAlreadyClosed, SecondPersonNeeded, TextNotAcceptable. */
  closeIncident(input: CloseIncidentInput): Promise<{ readonly act: IncidentActReceipt }>;
}

export interface IncidentQueries {
  incident(id: string): Promise<Incident | null>;
  /** Newest first, by receipt. Throws the fault MALFORMED_CURSOR for a cursor it never gave out. */
  incidents(filter: IncidentFilter, page: PageRequest): Promise<Page<Incident>>;
  /** What was done about an incident, oldest first, its raising included. */
  timelineOf(incidentId: string): Promise<readonly IncidentAct[]>;
  /** The free text its reporter gave; null where there is none. */
  descriptionOf(incidentId: string): Promise<string | null>;
  /** The name of the place it was reported at; null where there is none. */
  placeNameOf(incidentId: string): Promise<string | null>;
}

/** What the resolvers of this room need of a request. */
export interface IncidentContext {
  readonly services: {
    readonly incident: IncidentService;
    readonly incidentQueries: IncidentQueries;
  };
}
