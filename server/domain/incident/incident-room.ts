import type { Clock } from '../../kernel/clock.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { IncidentService as IncidentApi } from './incident.api.ts';
import type { IncidentActReceipt } from './incident.queries.ts';
import { type IncidentRequest, IncidentService, type IncidentServiceParts } from './incident.service.ts';
import { IncidentActs } from './incident-acts.ts';
import { IncidentDirectivesService } from './incident-directives.service.ts';
import { IncidentHandoversService } from './incident-handovers.service.ts';
import { IncidentMergeService } from './incident-merge.service.ts';
import { IncidentRevotesService } from './incident-revotes.service.ts';
import { IncidentTriageService } from './incident-triage.service.ts';
import { IncidentUndoService } from './incident-undo.service.ts';
import { IncidentWorkService } from './incident-work.service.ts';

export interface IncidentRoomParts extends IncidentServiceParts {
  readonly realClock: Clock;
}

/** The acts on incidents, as resolvers ask for them. */
export function incidentRoom(parts: IncidentRoomParts): IncidentApi {
  const { now } = parts.realClock;
  const acts = new IncidentActs({ ...parts, now });
  const raising = new IncidentService(parts);
  const triage = new IncidentTriageService({ ...parts, acts });
  const work = new IncidentWorkService({ ...parts, acts });
  const merging = new IncidentMergeService({ ...parts, acts });
  const directives = new IncidentDirectivesService({ ...parts, acts });
  const handovers = new IncidentHandoversService({ ...parts, acts });
  const revotes = new IncidentRevotesService({ ...parts, acts });
  const undoing = new IncidentUndoService({ acts, now });
  return {
    raiseIncident: async (input, viewer) => ({
      incident: await raising.raiseIncident(incidentRequest(input), viewer),
    }),
    acknowledgeIncident: told((input, viewer) => triage.acknowledgeIncident(input, viewer)),
    assignAgency: told((input, viewer) => triage.assignAgency(input, viewer)),
    classifyIncident: told((input, viewer) => merging.classifyIncident(input, viewer)),
    changeSeverity: told((input, viewer) => triage.changeSeverity(input, viewer)),
    judgeTruth: told((input, viewer) => triage.judgeTruth(input, viewer)),
    snoozeIncident: told((input, viewer) => triage.snoozeIncident(input, viewer)),
    wakeIncident: told((input, viewer) => triage.wakeIncident(input, viewer)),
    mergeIncident: told((input, viewer) => merging.mergeIncident(input, viewer)),
    unmergeIncident: told((input, viewer) => merging.unmergeIncident(input, viewer)),
    dismissIncident: told((input, viewer) => triage.dismissIncident(input, viewer)),
    reopenIncident: told((input, viewer) => triage.reopenIncident(input, viewer)),
    changeHindrance: told((input, viewer) => triage.changeHindrance(input, viewer)),
    recordAction: told((input, viewer) => work.recordAction(input, viewer)),
    addNote: told((input, viewer) => work.addNote(input, viewer)),
    starEntry: told((input, viewer) => work.starEntry(input, viewer)),
    finishIncident: told((input, viewer) => work.finishIncident(input, viewer)),
    closeIncident: told((input, viewer) => work.closeIncident(input, viewer)),
    issueDisposition: told((input, viewer) => directives.issueDisposition(input, viewer)),
    confirmDisposition: told((input, viewer) => directives.confirmDisposition(input, viewer)),
    recordHandover: told((input, viewer) => handovers.recordHandover(input, viewer)),
    recordHandoverAnswer: told((input, viewer) => handovers.recordHandoverAnswer(input, viewer)),
    recommendRevote: told((input, viewer) => directives.recommendRevote(input, viewer)),
    recordRevoteProposal: told((input, viewer) => revotes.recordRevoteProposal(input, viewer)),
    recordRevoteDecision: told((input, viewer) => revotes.recordRevoteDecision(input, viewer)),
    recordRevoteOutcome: told((input, viewer) => revotes.recordRevoteOutcome(input, viewer)),
    releaseWallText: told((input, viewer) => directives.releaseWallText(input, viewer)),
    undoIncidentAct: told((input, viewer) => undoing.undoIncidentAct(input, viewer)),
  };
}

/** An act with its receipt, as its result is told. */
const told =
  <Input>(act: (input: Input, viewer: Viewer) => Promise<IncidentActReceipt>) =>
  async (input: Input, viewer: Viewer) => ({ act: await act(input, viewer) });

type RaiseInput = Parameters<IncidentApi['raiseIncident']>[0];

/** With what was left out of an input as null. */
const incidentRequest = (input: RaiseInput): IncidentRequest => ({
  ...input,
  sentAt: input.sentAt ?? null,
  kind: input.kind ?? null,
  severity: input.severity ?? null,
  tps: input.tps ?? [],
  placeKind: input.placeKind ?? null,
  placeName: input.placeName ?? null,
  point: input.point ?? null,
  hindersStage: input.hindersStage ?? null,
  onBehalfOf: input.onBehalfOf ?? null,
  description: input.description ?? null,
});
