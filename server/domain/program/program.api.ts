import type { Viewer } from '../access/viewer.policy.ts';
import type { IssueTokenInput, RevokeTokenInput } from './program.input.ts';
import type { ProgramToken } from './program.type.ts';

export interface ProgramService {
  /**
   * The secret is null in a repeat: it was kept nowhere. Refuses: RegionUnknown, TokenScopeMissing, TokenExpiryOutOfRange,
   * TextNotAcceptable, IdReused, StorageFull, RetryLater.
   */
  issueToken(
    viewer: Viewer,
    input: IssueTokenInput,
  ): Promise<{ readonly token: ProgramToken; readonly secret: string | null }>;
  /** A token that was revoked before is answered alike. Refuses: TokenUnknown, IdReused, StorageFull, RetryLater. */
  revokeToken(viewer: Viewer, input: RevokeTokenInput): Promise<{ readonly token: ProgramToken }>;
}

export interface ProgramQueries {
  /** The 500 newest, newest first. */
  tokens(): Promise<readonly ProgramToken[]>;
}

/** What the resolvers of this room need of a request. */
export interface ProgramContext {
  readonly services: { readonly program: ProgramService; readonly programQueries: ProgramQueries };
  readonly viewer: Viewer;
}
