import type { WebhooksQuery } from '../../../generated/graphql.ts';

export type Webhook = WebhooksQuery['webhooks'][number];

/** How a receiver fares: nothing was sent yet, its newest message arrived, or it did not. */
export const webhookState = ({
  lastTriedAt,
  lastFault,
}: Pick<Webhook, 'lastTriedAt' | 'lastFault'>): 'untried' | 'well' | 'failing' =>
  lastTriedAt === null ? 'untried' : lastFault === null ? 'well' : 'failing';
