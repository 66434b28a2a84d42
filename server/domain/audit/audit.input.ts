import { Field, ID, InputType } from 'type-graphql';
import type { AuditKind as AuditKindCode } from '../../kernel/audit-kinds.ts';
import { DateTime } from '../../kernel/scalars.ts';
import { AuditKind } from './audit.type.ts';

@InputType({ description: 'Which entries of the record. What is left out does not narrow.' })
export class AuditEntryFilter {
  @Field(() => AuditKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: AuditKindCode | null;

  @Field(() => ID, { nullable: true, description: 'By this principal.' })
  readonly principal?: string | null;

  @Field(() => ID, { nullable: true, description: 'By this session or device.' })
  readonly session?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'About this: the id of an incident, a wall, a person.',
  })
  readonly subject?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The first instant that counts, in real time.' })
  readonly from?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The first instant that no longer counts, in real time.',
  })
  readonly until?: number | null;
}
