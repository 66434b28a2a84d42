import type { OperationPlan } from '../operation/operation-plan.ts';
import type { TpsAccount } from '../situation/tps-story.ts';
import { stagesOnWall } from './stage-figures.ts';

/**
 * A TPS that owes a stage past its limit, and from where there was no word within its budget. One that an incident
 * keeps from a stage is counted as hindered, as in the picture.
 */
export interface SilentTps {
  readonly tps: string;
  /** Null: never. */
  readonly lastHeardAt: number | null;
  /** At how many stages of the wall. */
  readonly stages: number;
}

/** In the order in which the TPS are given. */
export function silentTpsList(
  plan: Pick<OperationPlan, 'stages'>,
  accounts: readonly TpsAccount[],
): SilentTps[] {
  const onWall = new Set(stagesOnWall(plan).map(({ code }) => code));
  return accounts.flatMap(({ code: tps, lastHeardAt, stages }) => {
    const statuses = stages.filter(({ stage }) => onWall.has(stage)).map(({ status }) => status);
    const silent = statuses.filter((status) => status === 'SILENT');
    return silent.length === 0 || statuses.includes('HINDERED')
      ? []
      : [{ tps, lastHeardAt, stages: silent.length }];
  });
}
