import { Arg, Resolver, Root, type SubscribeResolverData, Subscription } from 'type-graphql';
import { Cursor, RegionCode } from '../../kernel/scalars.ts';
import type { AlertContext } from './alert.api.ts';
import { AlertFilter } from './alert.input.ts';
import { AlertFrame } from './alert.type.ts';

interface AlertArguments {
  readonly region: string;
  readonly filter?: AlertFilter | null;
  readonly after?: string | null;
}

@Resolver()
export class AlertSubscription {
  @Subscription(() => AlertFrame, {
    description:
      'The alerts of a region that the asker may see, kept up to date: first what is missing, then every change and a heartbeat every 2 seconds. Each alert comes at least once.',
    subscribe: async ({ args, context }: SubscribeResolverData) => {
      const { region, filter, after } = args as AlertArguments;
      const { services, viewer } = context as AlertContext;
      return services.alertQueries.watch(region, filter ?? {}, after ?? null, viewer);
    },
  })
  alerts(
    @Root() payload: { readonly alerts: AlertFrame },
    @Arg('region', () => RegionCode, { description: 'The regency, or any region of it.' }) _region: string,
    @Arg('filter', () => AlertFilter, { nullable: true, description: 'Which of them; left out: all.' })
    _filter: AlertFilter | null | undefined,
    @Arg('after', () => Cursor, {
      nullable: true,
      description: 'The cursor held, to go on without a gap; null or left out to start with a snapshot.',
    })
    _after: string | null | undefined,
  ): AlertFrame {
    return payload.alerts;
  }
}
