import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { must } from '../../kernel/must.ts';
import { Json, RegionCode } from '../../kernel/scalars.ts';
import { Operation } from '../operation/operation.type.ts';
import type { RegionContext } from './region.api.ts';
import { Point, Region, TilePlace, Tps } from './region.type.ts';
import type { RosterRegion, RosterTps } from './roster.queries.ts';

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, { nullable: true, description: 'A region of the roster; null where there is none.' })
  region(
    @Arg('code', () => RegionCode, { description: 'Its code.' }) code: string,
    @Ctx() context: RegionContext,
  ): RosterRegion | null {
    return context.services.roster.regions.get(code) ?? null;
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The region it is part of; null for the regency.',
  })
  parent(@Root() region: Region, @Ctx() context: RegionContext): RosterRegion | null {
    return region.parentCode === null
      ? null
      : (context.services.roster.regions.get(region.parentCode) ?? null);
  }

  @FieldResolver(() => [Region], { description: 'The regions one level below, in the order of the roster.' })
  children(@Root() region: Region, @Ctx() context: RegionContext): readonly RosterRegion[] {
    return context.services.roster.children(region.code);
  }

  @FieldResolver(() => Int, { description: 'How many TPS lie in it.' })
  tpsCount(@Root() region: Region, @Ctx() context: RegionContext): number {
    return context.services.roster.tpsWithin(region.code).length;
  }

  @FieldResolver(() => [Tps], { description: 'Every TPS in it, by desa, then by number.' })
  tpsList(@Root() region: Region, @Ctx() context: RegionContext): readonly RosterTps[] {
    return context.services.roster.tpsWithin(region.code);
  }

  @FieldResolver(() => TilePlace, {
    nullable: true,
    description: 'Its place on the tile grid of its parent; null where none was given.',
  })
  tile(@Root() { tileColumn, tileRow }: Region): TilePlace | null {
    return tileColumn === null || tileRow === null ? null : { column: tileColumn, row: tileRow };
  }

  @FieldResolver(() => Point, { nullable: true, description: 'A point inside it; null where none is known.' })
  centre(@Root() { latitude, longitude }: Region): Point | null {
    return latitude === null || longitude === null ? null : { latitude, longitude };
  }

  @FieldResolver(() => Json, {
    nullable: true,
    description: 'Its outline as a GeoJSON geometry; null where no boundaries were imported.',
  })
  outline(@Root() region: Region, @Ctx() context: RegionContext): Promise<unknown> {
    return context.services.boundaries.outlineOf(region.code);
  }
}

@Resolver(() => Tps)
export class TpsResolver {
  @FieldResolver(() => Region, { description: 'The desa or kelurahan it lies in.' })
  desa(@Root() tps: Tps, @Ctx() context: RegionContext): RosterRegion {
    return must(context.services.roster.regions.get(tps.desaCode), 'the desa of a TPS');
  }
}

/** The regency of an operation: a fact that this room adds to a type of the room before it. */
@Resolver(() => Operation)
export class OperationRegencyResolver {
  @FieldResolver(() => Region, { description: 'The regency whose day this is.' })
  regency(@Ctx() context: RegionContext): RosterRegion {
    return context.services.roster.kabupaten;
  }
}
