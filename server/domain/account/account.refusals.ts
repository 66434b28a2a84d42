import { Refusal } from '../../kernel/refusal.ts';
import type { PasswordFault } from './account.policy.ts';

/** The same for a user name that nobody has, a wrong password, and somebody who was shut out. */
export class CredentialsWrong extends Refusal {
  readonly typeName = 'CredentialsWrong';
  readonly code = 'CREDENTIALS_WRONG';

  constructor() {
    super('User name and password do not belong together. Check both, or ask an admin for a new invitation.');
  }
}

export class TooManyTries extends Refusal {
  readonly typeName = 'TooManyTries';
  readonly code = 'TOO_MANY_TRIES';
  override readonly isRetryable = true;
  readonly #waitMs: number;

  constructor(waitMs: number) {
    super('Too many tries. Wait as long as is said here, then try again; whoever is logged in can go on.');
    this.#waitMs = waitMs;
  }
  override fields() {
    return { retryAfterSeconds: Math.max(1, Math.ceil(this.#waitMs / 1_000)) };
  }
}

export class InvitationUnknown extends Refusal {
  readonly typeName = 'InvitationUnknown';
  readonly code = 'INVITATION_UNKNOWN';

  constructor() {
    super('No invitation has this code. Scan it again, or copy it whole.');
  }
}

export class InvitationUsed extends Refusal {
  readonly typeName = 'InvitationUsed';
  readonly code = 'INVITATION_USED';

  constructor() {
    super(
      'This invitation was redeemed before and holds once. If it was not you, tell whoever invited you at once.',
    );
  }
}

export class InvitationExpired extends Refusal {
  readonly typeName = 'InvitationExpired';
  readonly code = 'INVITATION_EXPIRED';
  readonly #expiredAt: number | null;

  constructor(expiredAt: number | null) {
    super('This invitation holds no more. Ask whoever invited you for a new one.');
    this.#expiredAt = expiredAt;
  }
  override fields() {
    return { expiredAt: this.#expiredAt };
  }
}

export class PasswordTooWeak extends Refusal {
  readonly typeName = 'PasswordTooWeak';
  readonly code = 'PASSWORD_TOO_WEAK';
  readonly #reason: PasswordFault;
  readonly #minimumLength: number;

  constructor(reason: PasswordFault, minimumLength: number) {
    super(
      `This password is too easy to find out. Take ${minimumLength} characters or more, such as four words that do not belong together.`,
    );
    this.#reason = reason;
    this.#minimumLength = minimumLength;
  }
  override fields() {
    return { reason: this.#reason, minimumLength: this.#minimumLength };
  }
}

export class UsernameTaken extends Refusal {
  readonly typeName = 'UsernameTaken';
  readonly code = 'USERNAME_TAKEN';

  constructor() {
    super('Somebody else has this user name. Choose another.');
  }
}

export class UsernameNotAcceptable extends Refusal {
  readonly typeName = 'UsernameNotAcceptable';
  readonly code = 'USERNAME_NOT_ACCEPTABLE';

  constructor() {
    super(
      'A user name has 3 to 40 letters, digits, dots, hyphens or underscores, and begins with a letter or digit.',
    );
  }
}

export class PersonUnknown extends Refusal {
  readonly typeName = 'PersonUnknown';
  readonly code = 'PERSON_UNKNOWN';
  readonly #person: string;

  constructor(person: string) {
    super('No such person. Choose one from the list.');
    this.#person = person;
  }
  override fields() {
    return { person: this.#person };
  }
}

export class ReporterUnknown extends Refusal {
  readonly typeName = 'ReporterUnknown';
  readonly code = 'REPORTER_UNKNOWN';
  readonly #reporter: string;

  constructor(reporter: string) {
    super('No such field reporter. Choose one from the list of your region.');
    this.#reporter = reporter;
  }
  override fields() {
    return { reporter: this.#reporter };
  }
}

export class GrantUnknown extends Refusal {
  readonly typeName = 'GrantUnknown';
  readonly code = 'GRANT_UNKNOWN';
  readonly #grant: string;

  constructor(grant: string) {
    super('No such right, or it was taken back before. Read the person again.');
    this.#grant = grant;
  }
  override fields() {
    return { grant: this.#grant };
  }
}

export class GrantEndsInPast extends Refusal {
  readonly typeName = 'GrantEndsInPast';
  readonly code = 'GRANT_ENDS_IN_PAST';
  readonly #endsAt: number;
  readonly #serverTime: number;

  constructor(endsAt: number, serverTime: number) {
    super(
      'This right would be over before it begins. Choose a later end, and compare your clock with the server’s.',
    );
    this.#endsAt = endsAt;
    this.#serverTime = serverTime;
  }
  override fields() {
    return { endsAt: this.#endsAt, serverTime: this.#serverTime };
  }
}

export class RoleNeedsRegency extends Refusal {
  readonly typeName = 'RoleNeedsRegency';
  readonly code = 'ROLE_NEEDS_REGENCY';
  readonly #regency: string;

  constructor(regency: string) {
    super(`An admin is one of the whole regency. Give this role in ${regency}.`);
    this.#regency = regency;
  }
  override fields() {
    return { regency: this.#regency };
  }
}

/** Who acts signs for an office: a right of these roles names one that fits it. */
export class PostNotForGrant extends Refusal {
  readonly typeName = 'PostNotForGrant';
  readonly code = 'POST_NOT_FOR_GRANT';
  readonly #post: string | null;
  readonly #posts: readonly string[];

  constructor(post: string | null, posts: readonly string[]) {
    super(
      'A right to act names the post in whose name its holder acts, and one that fits its role, agency and region. Use one of those named in "posts".',
    );
    this.#post = post;
    this.#posts = posts;
  }
  override fields() {
    return { post: this.#post, posts: this.#posts };
  }
}

export class RegionTooLarge extends Refusal {
  readonly typeName = 'RegionTooLarge';
  readonly code = 'REGION_TOO_LARGE';
  readonly #region: string;

  constructor(region: string) {
    super('Invitations are made for one kecamatan or desa at a time. Choose one.');
    this.#region = region;
  }
  override fields() {
    return { region: this.#region };
  }
}

/** Without an admin nobody could let anybody in any more. */
export class LastAdmin extends Refusal {
  readonly typeName = 'LastAdmin';
  readonly code = 'LAST_ADMIN';

  constructor() {
    super('This is the last admin whose right does not end. Make somebody else an admin first.');
  }
}

/** A slip of the hand must not lock anybody out, and nobody undoes a trace of himself. */
export class OwnAccess extends Refusal {
  readonly typeName = 'OwnAccess';
  readonly code = 'OWN_ACCESS';

  constructor() {
    super('Nobody takes his own rights away. Ask another admin to do it.');
  }
}

export class SessionUnknown extends Refusal {
  readonly typeName = 'SessionUnknown';
  readonly code = 'SESSION_UNKNOWN';
  readonly #session: string;

  constructor(session: string) {
    super('No such session, or it has ended. Read the list again.');
    this.#session = session;
  }
  override fields() {
    return { session: this.#session };
  }
}

export class PasskeysUnavailable extends Refusal {
  readonly typeName = 'PasskeysUnavailable';
  readonly code = 'PASSKEYS_UNAVAILABLE';

  constructor() {
    super('Passkeys need a server with a name and a certificate. Log in with your password.');
  }
}

export class PasskeyNotAccepted extends Refusal {
  readonly typeName = 'PasskeyNotAccepted';
  readonly code = 'PASSKEY_NOT_ACCEPTED';

  constructor() {
    super(
      'The answer of the device could not be verified. Begin again, and confirm on the device within five minutes.',
    );
  }
}

export class PasskeyUnknown extends Refusal {
  readonly typeName = 'PasskeyUnknown';
  readonly code = 'PASSKEY_UNKNOWN';
  readonly #passkey: string;

  constructor(passkey: string) {
    super('You have no such passkey. Read the list again.');
    this.#passkey = passkey;
  }
  override fields() {
    return { passkey: this.#passkey };
  }
}

export class TooManyPasskeys extends Refusal {
  readonly typeName = 'TooManyPasskeys';
  readonly code = 'TOO_MANY_PASSKEYS';
  readonly #maximum: number;

  constructor(maximum: number) {
    super(`You have ${maximum} passkeys already. Remove one that you no longer use first.`);
    this.#maximum = maximum;
  }
  override fields() {
    return { maximum: this.#maximum };
  }
}
