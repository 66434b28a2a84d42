import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { RegionCode, TpsCode } from '../../kernel/scalars.ts';
import { SignalClass } from '../operation/operation-enums.type.ts';
import type { SignalClass as SignalClassCode } from '../operation/operation-plan.ts';
import type { RosterRegion, RosterTps } from './roster.queries.ts';

export const RegionLevel = enumOf(['KABUPATEN', 'KECAMATAN', 'DESA']);

registerEnumType(RegionLevel, {
  name: 'RegionLevel',
  description: 'How high a region stands in the tree.',
  valuesConfig: {
    KABUPATEN: { description: 'The regency: a kabupaten or a kota.' },
    KECAMATAN: { description: 'A kecamatan of the regency.' },
    DESA: { description: 'A desa or kelurahan of a kecamatan.' },
  },
});

@ObjectType({ description: 'A place on the tile grid that stands in for a map.', simpleResolvers: true })
export class TilePlace {
  @Field(() => Int, { description: 'Column, from 0 in the west.' })
  readonly column!: number;

  @Field(() => Int, { description: 'Row, from 0 in the north.' })
  readonly row!: number;
}

@ObjectType({ description: 'A point on the earth (WGS 84).', simpleResolvers: true })
export class Point {
  @Field(() => Float, { description: 'Degrees north; negative in the south.' })
  readonly latitude!: number;

  @Field(() => Float, { description: 'Degrees east.' })
  readonly longitude!: number;
}

@ObjectType({ description: 'A kabupaten, kecamatan or desa of the roster.' })
export class Region implements RosterRegion {
  @Field(() => RegionCode, { description: 'Its Kemendagri code; the code of its parent is a prefix of it.' })
  readonly code!: string;

  @Field(() => RegionLevel, { description: 'How high it stands in the tree.' })
  readonly level!: RosterRegion['level'];

  @Field(() => String, { description: 'Its name, without the word for its level.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its name in a few letters, for tiles.' })
  readonly shortCode!: string;

  @Field(() => Boolean, { description: 'True for a region of desa level that is a kelurahan.' })
  readonly isKelurahan!: boolean;

  readonly parentCode!: string | null;
  readonly latitude!: number | null;
  readonly longitude!: number | null;
  readonly tileColumn!: number | null;
  readonly tileRow!: number | null;
  readonly position!: number;
}

@ObjectType({ description: 'A polling station (tempat pemungutan suara).' })
export class Tps implements RosterTps {
  @Field(() => TpsCode, { description: 'Its code: that of its desa and its number.' })
  readonly code!: string;

  @Field(() => Int, { description: 'Its number in its desa; numbers may have gaps.' })
  readonly number!: number;

  @Field(() => SignalClass, { description: 'How well it can be reached.' })
  readonly signalClass!: SignalClassCode;

  readonly desaCode!: string;
  readonly kecamatanCode!: string;
}
