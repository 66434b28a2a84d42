import { Fault } from '../kernel/fault.ts';

/** Somebody asks more often than leaves room for others. */
export class TooManyRequests extends Fault {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(
      'TOO_MANY_REQUESTS',
      `That is more than one may ask for at a time. Wait ${retryAfterSeconds} s, then send the same again.`,
      429,
    );
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
