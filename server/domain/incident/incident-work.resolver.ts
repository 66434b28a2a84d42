import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { IncidentContext } from './incident.api.ts';
import {
  AddNoteResult,
  CloseIncidentResult,
  FinishIncidentResult,
  RecordActionResult,
  StarEntryResult,
  UndoIncidentActResult,
} from './incident-act-results.type.ts';
import {
  AddNoteInput,
  CloseIncidentInput,
  FinishIncidentInput,
  RecordActionInput,
  StarEntryInput,
  UndoIncidentActInput,
} from './incident-acts.input.ts';

@Resolver()
export class IncidentWorkResolver {
  @Mutation(() => RecordActionResult, { description: 'Records what was done about an incident.' })
  recordAction(
    @Arg('input', () => RecordActionInput, { description: 'Which incident, in whose name, and what.' })
    input: RecordActionInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentActionRecorded', () => services.incident.recordAction(input, viewer));
  }

  @Mutation(() => AddNoteResult, { description: 'Writes a note into the timeline of an incident.' })
  addNote(
    @Arg('input', () => AddNoteInput, { description: 'Which incident, in whose name, and what.' })
    input: AddNoteInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentNoteAdded', () => services.incident.addNote(input, viewer));
  }

  @Mutation(() => StarEntryResult, {
    description: 'Marks an entry of a timeline for the report of the day, or takes the mark off.',
  })
  starEntry(
    @Arg('input', () => StarEntryInput, { description: 'Which incident, in whose name, and what.' })
    input: StarEntryInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentEntryStarred', () => services.incident.starEntry(input, viewer));
  }

  @Mutation(() => FinishIncidentResult, {
    description: 'Says that the work on an incident is done; somebody else verifies it.',
  })
  finishIncident(
    @Arg('input', () => FinishIncidentInput, { description: 'Which incident, in whose name, and what.' })
    input: FinishIncidentInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentFinished', () => services.incident.finishIncident(input, viewer));
  }

  @Mutation(() => CloseIncidentResult, {
    description: 'Closes an incident; a critical or high one by another person and post than finished it.',
  })
  closeIncident(
    @Arg('input', () => CloseIncidentInput, { description: 'Which incident, in whose name, and what.' })
    input: CloseIncidentInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentClosed', () => services.incident.closeIncident(input, viewer));
  }

  @Mutation(() => UndoIncidentActResult, {
    description:
      'Takes an act back: within a minute, by whoever did it, while it is the newest of its incident.',
  })
  undoIncidentAct(
    @Arg('input', () => UndoIncidentActInput, { description: 'Which incident, in whose name, and what.' })
    input: UndoIncidentActInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentActUndone', () => services.incident.undoIncidentAct(input, viewer));
  }
}
