import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AUDIT_KINDS, type AuditKind as AuditKindCode } from '../../kernel/audit-kinds.ts';
import { enumOf } from '../../kernel/enum-of.ts';
import { PageInfo } from '../../kernel/page.type.ts';
import { Cursor, DateTime, Json } from '../../kernel/scalars.ts';

export const AuditKind = enumOf(Object.keys(AUDIT_KINDS) as AuditKindCode[]);

registerEnumType(AuditKind, {
  name: 'AuditKind',
  description: 'What goes on record.',
  valuesConfig: Object.fromEntries(
    Object.entries(AUDIT_KINDS).map(([kind, description]) => [kind, { description }]),
  ),
});

@ObjectType({
  description: 'Something that is on record: who did, saw or was refused what. Never changed, never removed.',
  simpleResolvers: true,
})
export class AuditEntry {
  @Field(() => Int, { description: 'Its place in the record: 1, 2, 3 … without a hole.' })
  readonly number!: number;

  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, {
    description: 'What happened, such as `AccessRefused`; docs/audit.md names them all.',
  })
  readonly kind!: string;

  @Field(() => String, {
    description: 'The id of what it is about: an incident, a principal, a wall, a token, a region.',
  })
  readonly subject!: string;

  @Field(() => String, { description: 'The code of the region or TPS that it is about.' })
  readonly region!: string;

  @Field(() => DateTime, { description: 'Real time at which it was stored.' })
  readonly recordedAt!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The principal that acted; null for the server itself and for whoever did not say who he is.',
  })
  readonly principal!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The session or device by which the principal came; null where there was none.',
  })
  readonly session!: string | null;

  @Field(() => Json, { description: 'More about it: ids, codes and numbers alone.' })
  readonly details!: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as whoever did it wrote; null where nothing was written, or it was erased.',
  })
  readonly reason!: string | null;

  @Field(() => String, {
    description: 'SHA-256 (hex) over the hash of the entry before it and its own stored fields.',
  })
  readonly hash!: string;
}

@ObjectType({ description: 'An entry and its place in the list.', simpleResolvers: true })
export class AuditEntryEdge {
  @Field(() => Cursor, { description: 'The place of the entry in this list.' })
  readonly cursor!: string;

  @Field(() => AuditEntry, { description: 'The entry.' })
  readonly node!: AuditEntry;
}

@ObjectType({ description: 'A stretch of the record, newest first.', simpleResolvers: true })
export class AuditEntryConnection {
  @Field(() => [AuditEntryEdge], { description: 'The entries of this page.' })
  readonly edges!: readonly AuditEntryEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({
  description: 'A signed statement of everything that is in the log and on record, made every minute.',
  simpleResolvers: true,
})
export class Seal {
  @Field(() => String, {
    description:
      'Names it for people, as `1F0C-77A2-93B4-E05D`: whoever wrote it down can compare it with the exported record.',
  })
  readonly fingerprint!: string;

  @Field(() => DateTime, { description: 'Real time at which it was made.' })
  readonly at!: number;
}
