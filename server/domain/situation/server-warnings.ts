export const SERVER_WARNINGS = ['CLOCK_WRONG', 'ALERTS_LATE', 'DELIVERIES_LATE', 'TIMERS_LATE'] as const;
/** Something about the server itself that everybody must know who relies on it. */
export type ServerWarning = (typeof SERVER_WARNINGS)[number];

/** Collects what everybody is warned of; asked for with every frame, so each source must be cheap. */
export class ServerWarnings {
  readonly #sources: (() => readonly ServerWarning[])[] = [];

  add(source: () => readonly ServerWarning[]): void {
    this.#sources.push(source);
  }

  /** Each at most once, the gravest first. */
  now(): readonly ServerWarning[] {
    const found = new Set(this.#sources.flatMap((source) => source()));
    return SERVER_WARNINGS.filter((warning) => found.has(warning));
  }
}
