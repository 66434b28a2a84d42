import { Fault } from '../kernel/fault.ts';

/** What somebody may send who has not said who he is: the few things that he may ask for are short. */
export const STRANGER_LIMITS = {
  bodyBytes: 16 * 1024,
  /** Values in the variables of one operation, names of objects included. */
  values: 200,
} as const;

/** Throws the fault `BODY_TOO_LARGE`; `bytes` at least. */
export function checkStrangersBody(bytes: number): void {
  if (bytes <= STRANGER_LIMITS.bodyBytes) return;
  const sentence =
    'A request of somebody who has not said who he is may hold 16 KB. Log in, or send your token.';
  throw new Fault('BODY_TOO_LARGE', sentence, 413);
}

/**
 * Throws the fault `BAD_USER_INPUT` where variables hold more values than anybody may send who has not said who he is: graphql-js
 * writes a value that is wrong into each of its errors, whole. Looks at no more values than the limit.
 */
export function checkStrangersVariables(variables: unknown): void {
  const left: unknown[] = [variables];
  for (let seen = 0; left.length > 0; seen += 1) {
    if (seen + left.length > STRANGER_LIMITS.values + 1) throw tooManyValues();
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const name in value) {
      if (left.push((value as Record<string, unknown>)[name]) > STRANGER_LIMITS.values) throw tooManyValues();
    }
  }
}

const tooManyValues = (): Fault =>
  new Fault(
    'BAD_USER_INPUT',
    `The variables of somebody who has not said who he is may hold ${STRANGER_LIMITS.values} values.`,
  );
