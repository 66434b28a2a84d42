import type { Page, PageRequest } from '../../kernel/page.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type {
  AcknowledgeIncidentInput,
  AssignAgencyInput,
  ClassifyIncidentInput,
  CloseIncidentInput,
  IncidentFilter,
  RaiseIncidentInput,
} from './incident.input.ts';
import type { Incident, IncidentAct } from './incident.type.ts';
import type { IncidentActReceipt, IncidentReceipt } from './incident-results.type.ts';

/**
 * Each act is stored with its event, once per id. All of them refuse: HappenedInFuture, HappenedBeforeOperation,
 * IdReused, OperationClosed, StorageFull, RetryLater; and what is named beside them. Whoever may not act at a place, or
 * not see an incident, is answered as if there were none.
 */
export interface IncidentService {
  /**
   * Refuses: CategoryUnknown, RegionUnknown, TpsUnknown, TpsOutsideRegion, StageUnknown, InstitutionUnknown,
   * InstitutionNotYours, PlaceKindUnknown, PointNotOnEarth, TextNotAcceptable, LevelNotYours, LevelHidesHindrance.
   */
  raiseIncident(input: RaiseIncidentInput, viewer: Viewer): Promise<{ readonly incident: IncidentReceipt }>;
  /** Refuses: IncidentUnknown, PostUnknown, PostNotYours, IncidentAlreadyAcknowledged, IncidentAlreadyClosed. */
  acknowledgeIncident(
    input: AcknowledgeIncidentInput,
    viewer: Viewer,
  ): Promise<{ readonly act: IncidentActReceipt }>;
  /** Refuses: IncidentUnknown, AgencyUnknown, PostUnknown, PostNotYours, IncidentAlreadyClosed. */
  assignAgency(input: AssignAgencyInput, viewer: Viewer): Promise<{ readonly act: IncidentActReceipt }>;
  /**
   * Refuses: IncidentUnknown, PostUnknown, PostNotYours, LevelUnchanged, LevelNotYours, LevelHidesHindrance,
   * TextNotAcceptable.
   */
  classifyIncident(
    input: ClassifyIncidentInput,
    viewer: Viewer,
  ): Promise<{ readonly act: IncidentActReceipt }>;
  /**
   * Refuses: IncidentUnknown, PostUnknown, PostNotYours, IncidentAlreadyClosed, SecondPersonNeeded, TextNotAcceptable.
   */
  closeIncident(input: CloseIncidentInput, viewer: Viewer): Promise<{ readonly act: IncidentActReceipt }>;
}

/** An incident as it was read, with what decides which of its fields a viewer may read. */
export interface ReadIncident extends Incident {
  readonly place: string;
  readonly reporter: string | null;
}

/** What is read is what the viewer may see: anything else is not there. */
export interface IncidentQueries {
  incident(id: string, viewer: Viewer): Promise<ReadIncident | null>;
  /** Newest first, by receipt. Throws the fault MALFORMED_CURSOR for a cursor it never gave out. */
  incidents(filter: IncidentFilter, page: PageRequest, viewer: Viewer): Promise<Page<ReadIncident>>;
  /** What was done about it, oldest first, its raising included. */
  timelineOf(incident: ReadIncident, viewer: Viewer): Promise<readonly IncidentAct[]>;
  /** A text beside the log; null where there is none or the viewer may not read it. */
  textOf(
    incident: ReadIncident,
    field: 'description' | 'placeName' | 'onBehalfOf',
    viewer: Viewer,
  ): Promise<string | null>;
}

/** What the resolvers of this room need of a request. */
export interface IncidentContext {
  readonly services: {
    readonly incident: IncidentService;
    readonly incidentQueries: IncidentQueries;
  };
  readonly viewer: Viewer;
}
