import { Resolver, Root, type SubscribeResolverData, Subscription } from 'type-graphql';
import type { WallContext } from './wall.api.ts';
import { WallOrders } from './wall.type.ts';

@Resolver()
export class WallOrdersSubscription {
  @Subscription(() => WallOrders, {
    description: 'What the wall that asks is told: at once, at each change, and every 2 seconds.',
    subscribe: async ({ context }: SubscribeResolverData) => {
      const { services, viewer } = context as WallContext;
      return services.wallQueries.watchOrders(viewer);
    },
  })
  wallOrders(@Root() payload: { readonly wallOrders: WallOrders }): WallOrders {
    return payload.wallOrders;
  }
}
