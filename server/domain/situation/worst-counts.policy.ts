/**
 * TPS that something is wrong with over all stages of the wall, each counted once, in its worst state: hindered, then
 * silent, then late. Those of `lateTps` that are far past their limit are `veryLateTps` as well.
 */
export interface WorstCounts {
  hinderedTps: number;
  silentTps: number;
  lateTps: number;
  veryLateTps: number;
}

export const noneWorse = (): WorstCounts => ({ hinderedTps: 0, silentTps: 0, lateTps: 0, veryLateTps: 0 });
