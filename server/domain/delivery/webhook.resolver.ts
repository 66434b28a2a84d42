import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor, Uuid } from '../../kernel/scalars.ts';
import type { DeliveryState as DeliveryStateCode } from './delivery.policy.ts';
import { DeliveryState } from './delivery-enums.type.ts';
import type { WebhookContext } from './webhook.api.ts';
import {
  AddWebhookInput,
  RemoveWebhookInput,
  SendDeliveryAgainInput,
  TestWebhookInput,
} from './webhook.input.ts';
import { type WebhookDelivery, WebhookDeliveryConnection, WebhookStatus } from './webhook.type.ts';
import {
  AddWebhookResult,
  RemoveWebhookResult,
  SendDeliveryAgainResult,
  TestWebhookResult,
} from './webhook-results.type.ts';

@Resolver()
export class WebhookResolver {
  @Query(() => [WebhookStatus], { description: 'Programs elsewhere that are told of alerts, by name.' })
  webhooks(@Ctx() context: WebhookContext): Promise<readonly WebhookStatus[]> {
    return context.services.webhookQueries.webhooks();
  }

  @Query(() => WebhookDeliveryConnection, {
    description: 'What was sent to a webhook, or is to be, newest first.',
  })
  webhookDeliveries(
    @Arg('webhook', () => Uuid, { description: 'Of which webhook.' }) webhook: string,
    @Arg('state', () => DeliveryState, { nullable: true, description: 'Those alone that have come so far.' })
    state: DeliveryStateCode | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most: 1 to 100.' }) first: number,
    @Arg('after', () => Cursor, { nullable: true, description: 'Only what comes after this place.' })
    after: string | null | undefined,
    @Ctx() context: WebhookContext,
  ): Promise<Page<WebhookDelivery>> {
    const page = pageRequest(first, after);
    return context.services.webhookQueries.deliveries(webhook, state ?? null, page);
  }

  @Mutation(() => AddWebhookResult, {
    description: 'Tells a program elsewhere of alerts: its secret is shown in this answer alone.',
  })
  addWebhook(
    @Arg('input', () => AddWebhookInput, { description: 'Which program, where it listens, and of what.' })
    input: AddWebhookInput,
    @Ctx() context: WebhookContext,
  ): Promise<ActResult> {
    return actResult('WebhookAdded', () => context.services.webhook.addWebhook(context.viewer, input));
  }

  @Mutation(() => RemoveWebhookResult, { description: 'Sends nothing more there.' })
  removeWebhook(
    @Arg('input', () => RemoveWebhookInput, { description: 'Which webhook.' }) input: RemoveWebhookInput,
    @Ctx() context: WebhookContext,
  ): Promise<ActResult> {
    return actResult('WebhookRemoved', () => context.services.webhook.removeWebhook(context.viewer, input));
  }

  @Mutation(() => TestWebhookResult, { description: 'Sends a test there.' })
  testWebhook(
    @Arg('input', () => TestWebhookInput, { description: 'Which webhook.' }) input: TestWebhookInput,
    @Ctx() context: WebhookContext,
  ): Promise<ActResult> {
    return actResult('WebhookTested', () => context.services.webhook.testWebhook(context.viewer, input));
  }

  @Mutation(() => SendDeliveryAgainResult, {
    description: 'Sends a message again that had been given up, under the id it had.',
  })
  sendDeliveryAgain(
    @Arg('input', () => SendDeliveryAgainInput, { description: 'Which message.' })
    input: SendDeliveryAgainInput,
    @Ctx() context: WebhookContext,
  ): Promise<ActResult> {
    return actResult('DeliverySentAgain', () =>
      context.services.webhook.sendDeliveryAgain(context.viewer, input),
    );
  }
}
