import type { LadderRung, OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { Alert, AlertRung } from './alert.type.ts';
import type { AlertFacts, RungFacts } from './alert-facts.ts';
import { alertSentence, TEST_LABEL } from './alert-sentence.ts';
import { rungsFrom } from './ladder.policy.ts';

/** An alert as everybody who sees it is told of it. Depends on events alone, never on who asks or when. */
export function alertView(alert: AlertFacts, plan: OperationPlan, roster: Roster): Alert {
  const { raised, acknowledged, ended } = alert;
  const { series, number, kind, truth } = alert.named;
  const rule = plan.alertRules?.find(({ code }) => code === raised.rule);
  return {
    id: alert.id,
    rule: raised.rule,
    isTest: raised.rule === null,
    label: rule?.label ?? TEST_LABEL,
    sentence: alertSentence(
      { raised: { ...raised, saw: { ...raised.saw, series, number } }, kind, truth: truth ?? 'UNVERIFIED' },
      plan,
      roster,
    ),
    severity: alert.severity,
    level: alert.level,
    state: alert.state,
    region: raised.place.split('-')[0] ?? raised.place,
    incident: raised.incidentId,
    category: raised.saw.category,
    kind,
    truth,
    incidents: alert.incidents,
    tps: raised.saw.tps,
    wall: raised.saw.wall,
    raisedAt: raised.raisedAt,
    rungs: rungsOf(alert, plan),
    nextAt: alert.nextAt,
    acknowledgedAt: acknowledged?.acknowledgedAt ?? null,
    acknowledgedBy: acknowledged?.post ?? null,
    returns: alert.returns,
    endedAt: ended?.at ?? null,
    endReason: ended?.reason ?? null,
  };
}

/** Those of its own ladder, whether or not it was their turn; of a test, those that were called. */
function rungsOf({ raised, rungs }: AlertFacts, plan: OperationPlan): AlertRung[] {
  const ladders = (plan.ladders ?? []).filter(({ code }) => raised.ladder === null || code === raised.ladder);
  return ladders.flatMap((ladder) => {
    const all = raised.ladder === null ? ladder.rungs : rungsFrom(ladder, raised.place);
    return all.map((rung) => {
      const facts = rungs.find((each) => each.ladder === ladder.code && each.rung === rung.code);
      return rungView(ladder.code, rung, facts);
    });
  });
}

const rungView = (ladder: string, { code, label }: LadderRung, facts: RungFacts | undefined): AlertRung => ({
  ladder,
  code,
  label,
  state: facts === undefined ? 'WAITING' : facts.skipped === null ? 'CALLED' : 'SKIPPED',
  reason: facts?.skipped ?? null,
  attempts: facts?.attempts ?? 0,
  calledAt: facts?.calledAt ?? null,
  called: facts?.people.length ?? 0,
  declined: facts?.declined.size ?? 0,
});
