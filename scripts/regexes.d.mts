export interface FoundRegex {
  /** As `/text/flags`; null where it is put together while running. */
  readonly regex: string | null;
  readonly text: string;
  readonly place: string;
}

export function regexesIn(path: string, text: string): FoundRegex[];
export function regexFault(regex: string | null): Promise<string | null>;
