import { Refusal } from '../../kernel/refusal.ts';
import type { TargetFault } from './target.policy.ts';

/** No webhook of this id, or it was removed. */
export class WebhookUnknown extends Refusal {
  readonly typeName = 'WebhookUnknown';
  readonly code = 'WEBHOOK_UNKNOWN';
  readonly #webhook: string;

  constructor(webhook: string) {
    super('No such webhook. Choose one from the list.');
    this.#webhook = webhook;
  }
  override fields() {
    return { webhook: this.#webhook };
  }
}

const TARGET_SENTENCES: Readonly<Record<TargetFault, string>> = {
  NO_ADDRESS: 'This is no address of the web. Write it whole, with https:// and without a password or #.',
  NOT_ENCRYPTED: 'Beyond the posko’s own network alerts travel over https alone. Write https://.',
  PRIVATE_ADDRESS:
    'This address leads to a private network or to this server itself. Where that is meant, allow its host by name.',
  HOST_NOT_NAMED:
    'The host that you allow is not the one in the address. Write it exactly as it stands there.',
};

/** Nothing may be sent there. */
export class WebhookTargetNotAcceptable extends Refusal {
  readonly typeName = 'WebhookTargetNotAcceptable';
  readonly code = 'WEBHOOK_TARGET_NOT_ACCEPTABLE';
  readonly #reason: TargetFault;

  constructor(reason: TargetFault) {
    super(TARGET_SENTENCES[reason]);
    this.#reason = reason;
  }
  override fields() {
    return { reason: this.#reason };
  }
}

/** There are as many as the server looks after. */
export class TooManyWebhooks extends Refusal {
  readonly typeName = 'TooManyWebhooks';
  readonly code = 'TOO_MANY_WEBHOOKS';
  readonly #limit: number;

  constructor(limit: number) {
    super(`There are ${limit} webhooks already. Remove one that is not needed any more.`);
    this.#limit = limit;
  }
  override fields() {
    return { limit: this.#limit };
  }
}

/** No delivery of this id that was given up. */
export class DeliveryNotDead extends Refusal {
  readonly typeName = 'DeliveryNotDead';
  readonly code = 'DELIVERY_NOT_DEAD';
  readonly #delivery: string;

  constructor(delivery: string) {
    super('No message of this id was given up. Load the list again.');
    this.#delivery = delivery;
  }
  override fields() {
    return { delivery: this.#delivery };
  }
}
