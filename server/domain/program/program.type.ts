import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import { TOKEN_SCOPES, type TokenScope as TokenScopeCode } from './token-scope.policy.ts';

export const TokenScope = enumOf(TOKEN_SCOPES);

registerEnumType(TokenScope, {
  name: 'TokenScope',
  description: 'What a program may do with its token.',
  valuesConfig: {
    ALERTS: { description: 'Follow alerts.' },
    READ: { description: 'Read and follow what is open to everybody in the room.' },
    REPORT: { description: 'Report checkpoints and raise incidents, and read what it raised.' },
    QUERY: {
      description: 'Run documents of its own instead of the published ones; reads nothing by itself.',
    },
  },
});

@ObjectType({
  description: 'The right of one program to come in, without its secret.',
  simpleResolvers: true,
})
export class ProgramToken {
  @Field(() => ID, {
    description: 'The id under which it was issued; also the name of the principal it lets in.',
  })
  readonly id!: string;

  @Field(() => String, { description: 'What the program is called.' })
  readonly name!: string;

  @Field(() => [TokenScope], { description: 'What it may do.' })
  readonly scopes!: readonly TokenScopeCode[];

  @Field(() => RegionCode, { description: 'Where: this region and everything in it.' })
  readonly region!: string;

  @Field(() => DateTime, { description: 'When it was issued, in real time.' })
  readonly issuedAt!: number;

  @Field(() => DateTime, { description: 'From when on it is refused, in real time.' })
  readonly expiresAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last used, in real time, to the minute; null where it never was.',
  })
  readonly lastUsedAt!: number | null;

  @Field(() => Boolean, { description: 'True where it was taken back.' })
  readonly isRevoked!: boolean;
}
