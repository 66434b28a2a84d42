import type { Credentials } from '../../kernel/door.ts';
import { Fault } from '../../kernel/fault.ts';
import type { AccessRegister, Admission } from './access-register.ts';

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

export interface Settling {
  readonly register: Pick<AccessRegister, 'knows'>;
  /** Resolves once the register knows what is committed, or that cannot be. */
  readonly isLevel: () => Promise<unknown>;
}

/**
 * Asks the doorkeeper who knows this kind of secret. Throws what he throws, or the fault `CREDENTIAL_MALFORMED`. Rights are
 * committed with the first secret of a principal, and the log may not have been followed that far: it is, before somebody is let
 * in whom the register does not know. A secret that is refused costs no look at the log.
 */
export function doorkeeperOf(doorkeepers: readonly Doorkeeper[], settling: Settling | null = null) {
  return async (credentials: Credentials): Promise<Admission> => {
    const keeper = doorkeepers.find(({ prefix }) => credentials.secret.startsWith(prefix));
    if (!keeper)
      throw new Fault(
        'CREDENTIAL_MALFORMED',
        'This is no key of ours. Copy it again, whole and without spaces.',
        401,
      );
    const admission = await keeper.admit(credentials);
    if (settling && !settling.register.knows(admission.principal)) await settling.isLevel();
    return admission;
  };
}
