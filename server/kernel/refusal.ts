/**
 * An expected "no" that the asker can act on. Thrown inside the write transaction, so that the act's
 * savepoint rolls back and nothing is stored; the resolver turns it into a member of the mutation's
 * result union. Never logged as an error.
 */
export abstract class Refusal extends Error {
  /** Name of the GraphQL object type that carries this refusal, e.g. `CheckpointAlreadyReported`. */
  abstract readonly typeName: string;
  /** Stable code from the schema's `RefusalCode`. */
  abstract readonly code: string;
  /** True where the same request may succeed later without being changed. */
  readonly isRetryable: boolean = false;
  /** What the refusal names beside its sentence, in the shape of its GraphQL type. */
  fields(): Readonly<Record<string, unknown>> {
    return {};
  }
}
