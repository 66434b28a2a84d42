import type { Credentials } from '../../kernel/door.ts';
import { Fault } from '../../kernel/fault.ts';
import type { Admission } from './access-register.ts';

/** Knows one kind of secret and whom it belongs to. */
export interface Doorkeeper {
  /** What each secret of this kind begins with. */
  readonly prefix: string;
  /**
   * Whose the secret is. Throws the faults `CREDENTIAL_MALFORMED`, `CREDENTIAL_UNKNOWN`, `CREDENTIAL_EXPIRED`,
   * `CREDENTIAL_REVOKED`, and those about proofs, each with a sentence that says what to do.
   */
  admit(credentials: Credentials): Promise<Admission>;
}

/** Asks the doorkeeper who knows this kind of secret. Throws what he throws, or the fault `CREDENTIAL_MALFORMED`. */
export function doorkeeperOf(doorkeepers: readonly Doorkeeper[]) {
  return async (credentials: Credentials): Promise<Admission> => {
    const keeper = doorkeepers.find(({ prefix }) => credentials.secret.startsWith(prefix));
    if (keeper) return keeper.admit(credentials);
    throw new Fault(
      'CREDENTIAL_MALFORMED',
      'This is no key of ours. Copy it again, whole and without spaces.',
      401,
    );
  };
}
