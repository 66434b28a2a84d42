import { addressGroup } from '../../kernel/address-group.ts';
import { bearerDigest, isBearer, newBearer } from '../../kernel/bearer.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Credentials } from '../../kernel/door.ts';
import { Fault } from '../../kernel/fault.ts';
import type { Admission } from '../access/access-register.ts';

const TICKET_PREFIX = 'tkt_';
export const TICKET_SECONDS = 30;
/** Tickets that one session may hold at once; the oldest makes room. */
const PER_SESSION = 10;
/** Tickets there may be at once: beyond, nobody gets one until some have run out. */
const AT_MOST = 50_000;

interface Ticket {
  readonly admission: Admission;
  readonly address: string;
  readonly endsAt: number;
}

/**
 * One-time tickets for WebSockets: a page has no header to put its session in, and a cookie alone would come along with any
 * page’s socket. Kept in memory, good for 30 seconds, once, for the address that asked.
 */
export class SocketTickets {
  readonly prefix = TICKET_PREFIX;
  readonly #clock: Clock;
  /** By the digest of the ticket, the oldest first. */
  readonly #tickets = new Map<string, Ticket>();
  readonly #ofSession = new Map<string, readonly string[]>();

  /** `clock`: one that nobody can set. */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Throws the fault `TOO_MANY_REQUESTS` where there are too many already. */
  give(admission: Admission, address: string): string {
    const now = this.#clock.now();
    this.#forgetUntil(now);
    const session = admission.session ?? '';
    const own = this.#ofSession.get(session) ?? [];
    if (own.length >= PER_SESSION) this.#take(own[0] ?? '');
    if (this.#tickets.size >= AT_MOST) {
      throw new Fault(
        'TOO_MANY_REQUESTS',
        'Too many sockets are being opened. Try again in half a minute.',
        429,
      );
    }
    const ticket = newBearer(TICKET_PREFIX);
    const digest = bearerDigest(ticket);
    const endsAt = now + TICKET_SECONDS * 1_000;
    this.#tickets.set(digest, { admission, address: addressGroup(address), endsAt });
    this.#ofSession.set(session, [...(this.#ofSession.get(session) ?? []), digest]);
    return ticket;
  }

  /** Throws the faults `CREDENTIAL_MALFORMED` and `CREDENTIAL_UNKNOWN`: used, over, and never given look alike. */
  async admit({ secret, address }: Pick<Credentials, 'secret' | 'address'>): Promise<Admission> {
    if (!isBearer(TICKET_PREFIX, secret)) throw malformed();
    // Gone whatever comes next: somebody who tries it from elsewhere has used it up.
    const ticket = this.#take(bearerDigest(secret));
    const isGood = ticket && ticket.endsAt > this.#clock.now() && ticket.address === addressGroup(address);
    if (!isGood) throw unknown();
    return ticket.admission;
  }

  #take(digest: string): Ticket | null {
    const ticket = this.#tickets.get(digest);
    if (!ticket) return null;
    this.#tickets.delete(digest);
    const session = ticket.admission.session ?? '';
    const left = (this.#ofSession.get(session) ?? []).filter((other) => other !== digest);
    if (left.length > 0) this.#ofSession.set(session, left);
    else this.#ofSession.delete(session);
    return ticket;
  }

  #forgetUntil(now: number): void {
    for (const [digest, { endsAt }] of this.#tickets) {
      if (endsAt > now) break;
      this.#take(digest);
    }
  }
}

const malformed = (): Fault =>
  new Fault(
    'CREDENTIAL_MALFORMED',
    'This is no whole ticket. Ask for a new one and open the socket with it.',
    401,
  );
const unknown = (): Fault =>
  new Fault(
    'CREDENTIAL_UNKNOWN',
    'This ticket holds no more. Ask for a new one and open the socket with it.',
    401,
  );
