import type { Sight } from '../access/disclosure.policy.ts';
import type { Readiness, RollCallAnswered, RollCallOpened } from '../rollcall/rollcall.events.ts';
import { iso } from './situation.fixture.ts';

export interface RollCall {
  opened: RollCallOpened;
  answers: RollCallAnswered[];
}

const newestAnswer = ({ answers }: RollCall, region: string) =>
  answers.findLast((answer) => answer.region === region)?.readiness ?? null;

export function rollCallTally(rollCalls: readonly RollCall[], scope: string, sight: Sight) {
  const call = rollCalls.findLast(({ opened }) => opened.region === scope);
  if (!call) return null;
  const { rollCallId: id, asked, askedAt, closesAt } = call.opened;
  const those = (readiness: Readiness | null) =>
    asked.filter((region) => newestAnswer(call, region) === readiness);
  return {
    id,
    askedAt: iso(askedAt),
    closesAt: iso(closesAt),
    asked: asked.length,
    ready: those('READY').length,
    notReady: those('NOT_READY').length,
    silent: sight === 'GUEST' ? [] : those(null),
  };
}

export function rollCallAsked(rollCalls: readonly RollCall[], scope: string) {
  const call = rollCalls.findLast(({ opened }) => opened.asked.includes(scope));
  if (!call) return null;
  const { rollCallId: id, askedAt, closesAt } = call.opened;
  return { id, askedAt: iso(askedAt), closesAt: iso(closesAt), answer: newestAnswer(call, scope) };
}
