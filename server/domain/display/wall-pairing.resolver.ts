import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { DateTime } from '../../kernel/scalars.ts';
import type { WallContext } from './wall.api.ts';
import {
  ApproveWallInput,
  PollWallPairingInput,
  RefuseWallInput,
  StartWallPairingInput,
} from './wall.input.ts';
import {
  ApproveWallResult,
  PollWallPairingResult,
  RefuseWallResult,
  StartWallPairingResult,
  WallPairingResult,
} from './wall-results.type.ts';

@Resolver()
export class WallPairingResolver {
  @Query(() => DateTime, {
    description:
      'Real time of the server, for anybody: whoever was told that his proof is stale corrects his clock.',
  })
  serverTime(@Ctx() context: WallContext): number {
    return context.services.wallPairing.serverTime();
  }

  @Mutation(() => StartWallPairingResult, {
    description: 'Asks to be let in as a wall. The screen shows the code that it gets.',
  })
  startWallPairing(
    @Arg('input', () => StartWallPairingInput, { description: 'The device that asks.' })
    input: StartWallPairingInput,
    @Ctx() context: WallContext,
  ): Promise<ActResult> {
    const { services, door } = context;
    return actResult('WallPairingStarted', () => services.wallPairing.startWallPairing(door, input));
  }

  @Mutation(() => PollWallPairingResult, {
    description: 'Asks whether the screen was let in; if so, the answer holds its token.',
  })
  pollWallPairing(
    @Arg('input', () => PollWallPairingInput, {
      description: 'Which pairing, and the proof that it is ours.',
    })
    input: PollWallPairingInput,
    @Ctx() context: WallContext,
  ): Promise<ActResult> {
    return actResult('WallPairingProgress', () => context.services.wallPairing.pollWallPairing(input));
  }

  @Query(() => WallPairingResult, {
    description: 'The screen that shows a code, to be looked at before it is let in.',
  })
  wallPairing(
    @Arg('code', () => String, { description: 'The code, with or without the hyphen.' }) code: string,
    @Ctx() context: WallContext,
  ): Promise<ActResult> {
    const { services, viewer } = context;
    return actResult('WallPairing', () => services.wallPairing.wallPairing(viewer, code));
  }

  @Mutation(() => ApproveWallResult, { description: 'Lets the screen that shows a code in as a wall.' })
  approveWall(
    @Arg('input', () => ApproveWallInput, { description: 'The code, the setup, and an id for the wall.' })
    input: ApproveWallInput,
    @Ctx() context: WallContext,
  ): Promise<ActResult> {
    const { services, viewer } = context;
    return actResult('WallApproved', () => services.wallPairing.approveWall(viewer, input));
  }

  @Mutation(() => RefuseWallResult, { description: 'Turns the screen that shows a code away.' })
  refuseWall(
    @Arg('input', () => RefuseWallInput, { description: 'The code, and an id for this act.' })
    input: RefuseWallInput,
    @Ctx() context: WallContext,
  ): Promise<ActResult> {
    const { services, viewer } = context;
    return actResult('WallRefused', () => services.wallPairing.refuseWall(viewer, input));
  }
}
