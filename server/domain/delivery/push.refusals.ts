import { Refusal } from '../../kernel/refusal.ts';

/** What a browser sent to be woken by is no address of a push service, or holds no keys. */
export class PushNotAcceptable extends Refusal {
  readonly typeName = 'PushNotAcceptable';
  readonly code = 'PUSH_NOT_ACCEPTABLE';

  constructor() {
    super('This browser did not name a push service that can be reached. Try again, or use another browser.');
  }
}
