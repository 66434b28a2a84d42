import { Field, Int, ObjectType } from 'type-graphql';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { RegionCode, TpsCode } from '../../kernel/scalars.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'The roster of this operation has no such TPS.' })
export class TpsUnknown extends RefusalInterface {
  @Field(() => TpsCode, { description: 'The code that was sent.' })
  readonly tps!: string;
}

@ObjectType({ ...refused, description: 'The roster of this operation has no such region.' })
export class RegionUnknown extends RefusalInterface {
  @Field(() => RegionCode, { description: 'The code that was sent.' })
  readonly region!: string;
}

@ObjectType({ ...refused, description: 'A named TPS does not lie in the named region.' })
export class TpsOutsideRegion extends RefusalInterface {
  @Field(() => TpsCode, { description: 'The TPS.' })
  readonly tps!: string;

  @Field(() => RegionCode, { description: 'The region it does not lie in.' })
  readonly region!: string;
}

@ObjectType({ ...refused, description: 'Something is wrong with the file: nothing of it was saved.' })
export class RosterNotSound extends RefusalInterface {
  @Field(() => Int, { description: 'How many things are wrong.' })
  readonly faults!: number;
}
