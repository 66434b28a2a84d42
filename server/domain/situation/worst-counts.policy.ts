/**
 * TPS past a limit of the plan or hindered, over all stages of the wall, each counted once, in its worst state:
 * hindered, then silent, then late, then within the time that its tolerance or the law still gives it. Those of
 * `lateTps` that are far past their limit are `veryLateTps` as well.
 */
export interface WorstCounts {
  hinderedTps: number;
  silentTps: number;
  lateTps: number;
  veryLateTps: number;
  withinTimeTps: number;
}

export const noneWorse = (): WorstCounts => ({
  hinderedTps: 0,
  silentTps: 0,
  lateTps: 0,
  veryLateTps: 0,
  withinTimeTps: 0,
});
