/** Returns `value`; throws where it is absent. For what the program itself guarantees: a failure is a bug. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`expected ${what}`);
  return value;
}
