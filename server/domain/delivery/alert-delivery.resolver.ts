import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { Alert } from '../alert/alert.type.ts';
import type { AlertDeliveryContext } from './alert-delivery.api.ts';
import { AlertDelivery, NoteAlertInput, NoteAlertResult } from './alert-delivery.type.ts';

@Resolver(() => Alert)
export class AlertDeliveryResolver {
  @FieldResolver(() => [AlertDelivery], {
    nullable: true,
    description:
      'Who was called, and how far word has come to each; null where the asker may not read it there, and in a subscription, whose frames are the same for everybody.',
  })
  deliveries(
    @Root() alert: Alert,
    // A frame is made once for all who follow, for nobody in particular.
    @Ctx() context: AlertDeliveryContext | null,
  ): Promise<readonly AlertDelivery[] | null> | null {
    return context === null ? null : context.services.alertDeliveryQueries.of(context.viewer, alert);
  }

  @Mutation(() => NoteAlertResult, {
    description: 'A screen says that an alert has come to whoever was called about it.',
  })
  noteAlert(
    @Arg('input', () => NoteAlertInput, { description: 'Which alert, and how far.' }) input: NoteAlertInput,
    @Ctx() { services, viewer }: AlertDeliveryContext,
  ): Promise<ActResult> {
    return actResult('AlertNoted', () => services.alertNotice.noteAlert(viewer, input));
  }
}
