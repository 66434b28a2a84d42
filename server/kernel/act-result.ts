import { Refusal } from './refusal.ts';
import { storageRefusal } from './storage-fault.ts';

/** A member of a mutation's result union, recognised by its name. */
export interface ActResult {
  readonly __typename: string;
}

/**
 * Runs an act and answers with a plain object for the mutation's result union: what the act returned, under
 * `typeName`, or the refusal that it threw. A plain object, since graphql-js takes a returned `Error` for a
 * failure. Whatever else the act throws passes through.
 */
export async function actResult<Receipt extends object>(
  typeName: string,
  act: () => Promise<Receipt>,
): Promise<ActResult> {
  try {
    return { ...(await act()), __typename: typeName };
  } catch (error) {
    // What an act reads before it is stored may meet the same faults of the database.
    const refusal = storageRefusal(error);
    if (!(refusal instanceof Refusal)) throw error;
    const { code, message, isRetryable } = refusal;
    return Object.assign({}, refusal.fields(), { __typename: refusal.typeName, code, message, isRetryable });
  }
}

/** Resolves a union or interface by the name that its value carries. */
export const byTypeName = (value: unknown): string => (value as ActResult).__typename;
