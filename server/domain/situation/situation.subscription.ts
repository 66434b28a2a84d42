import { Arg, Resolver, Root, type SubscribeResolverData, Subscription } from 'type-graphql';
import { Cursor, RegionCode } from '../../kernel/scalars.ts';
import type { SituationContext } from './situation.api.ts';
import { SituationFrame } from './situation-frame.type.ts';

interface SituationArguments {
  readonly scope: string;
  readonly after?: string | null;
}

@Resolver()
export class SituationSubscription {
  @Subscription(() => SituationFrame, {
    description:
      'The situation of a scope, kept up to date: first what is missing, then every change, at most 10 frames a second and a heartbeat every 2 seconds.',
    subscribe: async ({ args, context }: SubscribeResolverData) => {
      const { scope, after } = args as SituationArguments;
      const { services, viewer } = context as SituationContext;
      return services.situationQueries.watch(scope, after ?? null, viewer);
    },
  })
  situation(
    @Root() payload: { readonly situation: SituationFrame },
    @Arg('scope', () => RegionCode, { description: 'The regency or a kecamatan of it.' }) _scope: string,
    @Arg('after', () => Cursor, {
      nullable: true,
      description: 'The cursor held, to go on without a gap; null or left out to start with a snapshot.',
    })
    _after: string | null | undefined,
  ): SituationFrame {
    return payload.situation;
  }
}
