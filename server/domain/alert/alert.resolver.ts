import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor, RegionCode, Uuid } from '../../kernel/scalars.ts';
import { IncidentAct } from '../incident/incident.type.ts';
import type { AlertContext } from './alert.api.ts';
import {
  AcknowledgeAlertInput,
  AlertListFilter,
  DeclineAlertInput,
  SendTestAlertInput,
} from './alert.input.ts';
import { Alert, AlertClient, AlertConnection, LadderCheck } from './alert.type.ts';
import { AcknowledgeAlertResult, DeclineAlertResult, SendTestAlertResult } from './alert-results.type.ts';
import { AlertStep } from './alert-step.type.ts';

@Resolver(() => IncidentAct)
export class AlertStepResolver {
  @FieldResolver(() => AlertStep, {
    nullable: true,
    description: 'What was told of an alert, of entries that tell of one; else null.',
  })
  alertStep(@Root() entry: IncidentAct & { readonly alertStep?: AlertStep }): AlertStep | null {
    return entry.alertStep ?? null;
  }
}

@Resolver(() => Alert)
export class AlertResolver {
  @Query(() => Alert, {
    nullable: true,
    description: 'One alert; null where there is none that the asker may see.',
  })
  alert(
    @Arg('id', () => Uuid, { description: 'Its id.' }) id: string,
    @Ctx() { services, viewer }: AlertContext,
  ): Alert | null {
    return services.alertQueries.alert(id, viewer);
  }

  @Query(() => AlertConnection, { description: 'Alerts that the asker may see, newest first.' })
  async alerts(
    @Arg('filter', () => AlertListFilter, { nullable: true, description: 'Which of them; left out: all.' })
    filter: AlertListFilter | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most: 1 to 100.' }) first: number,
    @Arg('after', () => Cursor, { nullable: true, description: 'Only what comes after this place.' })
    after: string | null | undefined,
    @Ctx() { services, viewer }: AlertContext,
  ): Promise<Page<Alert>> {
    return services.alertQueries.alerts(filter ?? {}, pageRequest(first, after), viewer);
  }

  @Query(() => [AlertClient], {
    description:
      'Programs that may follow alerts, connected or not, by name: those of the regions whose deliveries the asker may read.',
  })
  alertClients(@Ctx() { services, viewer }: AlertContext): Promise<readonly AlertClient[]> {
    return services.alertQueries.alertClients(viewer);
  }

  @Query(() => LadderCheck, {
    description: 'Whether every rung of every ladder has somebody who can be reached, region by region.',
  })
  async ladderCheck(
    @Arg('region', () => RegionCode, {
      nullable: true,
      description: 'Only within it; left out: the regency.',
    })
    region: string | null | undefined,
    @Ctx() { services, viewer }: AlertContext,
  ): Promise<LadderCheck> {
    return services.alertQueries.ladderCheck(region ?? null, viewer);
  }

  @Mutation(() => AcknowledgeAlertResult, {
    description:
      'Somebody has it: nobody else is called. By whoever may handle the incident that it is about, the incident is acknowledged with it.',
  })
  acknowledgeAlert(
    @Arg('input', () => AcknowledgeAlertInput, { description: 'Which alert, and in whose name.' })
    input: AcknowledgeAlertInput,
    @Ctx() { services, viewer }: AlertContext,
  ): Promise<ActResult> {
    return actResult('AlertAcknowledged', () => services.alert.acknowledgeAlert(input, viewer));
  }

  @Mutation(() => DeclineAlertResult, {
    description: 'The asker cannot: where all of his rung cannot, the next one is called at once.',
  })
  declineAlert(
    @Arg('input', () => DeclineAlertInput, { description: 'Which alert.' }) input: DeclineAlertInput,
    @Ctx() { services, viewer }: AlertContext,
  ): Promise<ActResult> {
    return actResult('AlertDeclined', () => services.alert.declineAlert(input, viewer));
  }

  @Mutation(() => SendTestAlertResult, {
    description: 'Calls everybody on every rung within a region at once, as a test, for ten minutes.',
  })
  sendTestAlert(
    @Arg('input', () => SendTestAlertInput, { description: 'Where.' }) input: SendTestAlertInput,
    @Ctx() { services, viewer }: AlertContext,
  ): Promise<ActResult> {
    return actResult('TestAlertSent', () => services.alert.sendTestAlert(input, viewer));
  }
}
