/** The way in which somebody came to the server. */
export interface Door {
  /** Address of the peer, or what a trusted proxy says of it. */
  readonly address: string;
  readonly userAgent: string | null;
  /** True for a socket, which has no cookie to hand out. */
  readonly isSocket?: true;
  /** Hands the browser its session, in a cookie that no script reads. Throws the fault `SESSION_NEEDS_HTTP` on a socket. */
  openSession(secret: string, expiresAt: number): void;
  /** Takes the cookie back. Throws the fault `SESSION_NEEDS_HTTP` on a socket. */
  closeSession(): void;
}

/** What somebody shows to be let in. */
export interface Credentials {
  readonly secret: string;
  /** Shows that the secret is used by whom it was given to; null where none came. */
  readonly proof: string | null;
  readonly address: string;
  readonly userAgent: string | null;
}
