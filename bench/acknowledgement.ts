import { setTimeout as wait } from 'node:timers/promises';
import { actOutcome } from '../exercise/act-outcome.ts';
import { REPORT_MUTATION, type ReportInput } from '../tests/support/report-source.ts';
import type { Room } from '../tests/support/room.ts';

/** Sends one report and returns the milliseconds until it was acknowledged; throws where it was not accepted. */
export async function acknowledged(room: Room, input: ReportInput): Promise<number> {
  const sentAt = performance.now();
  const answer = await room.http.post(REPORT_MUTATION, { input });
  const took = performance.now() - sentAt;
  const outcome = actOutcome(answer);
  if (outcome.kind !== 'accepted') throw new Error(`A report was not accepted: ${answer.text.slice(0, 300)}`);
  return took;
}

/** Sends reports at fixed moments, whether or not earlier ones have been answered, and times each. */
export async function pacedReports(
  room: Room,
  inputs: readonly ReportInput[],
  perSecond: number,
  onSend: (index: number) => void = () => undefined,
): Promise<number[]> {
  const startedAt = performance.now();
  const answers: Promise<number>[] = [];
  for (const [index, input] of inputs.entries()) {
    const dueAt = startedAt + (index * 1_000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0.5) await wait(early);
    onSend(index);
    answers.push(acknowledged(room, input));
  }
  return await Promise.all(answers);
}
