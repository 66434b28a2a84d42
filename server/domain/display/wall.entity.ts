import { defineEntity, p } from '@mikro-orm/core';

/**
 * A screen that was let in as a wall: its id is that of the principal, its public key that of the one device that may use its
 * tokens. Unpaired walls stay. Instants are epoch milliseconds of real time.
 */
export const Wall = defineEntity({
  name: 'Wall',
  tableName: 'wall',
  properties: {
    id: p.string().length(36).primary(),
    /** The pairing by which it came: each lets in one wall. */
    pairing: p.string().length(36).unique(),
    /** SPKI, base64. */
    publicKey: p.text(),
    userAgent: p.text().nullable(),
    name: p.string().length(80),
    place: p.string().length(80),
    scope: p.string().length(16),
    diagonalInches: p.double(),
    distanceMetres: p.double(),
    ambient: p.string().length(16),
    isGuestByDefault: p.boolean(),
    pinnedScene: p.string().length(32).nullable(),
    isRotating: p.boolean(),
    isSoundOn: p.boolean(),
    isGuest: p.boolean(),
    isBlank: p.boolean(),
    restartedAt: p.bigint('number').nullable(),
    soundTestedAt: p.bigint('number').nullable(),
    sealUntil: p.bigint('number').nullable(),
    misusedAt: p.bigint('number').nullable(),
    misusedFrom: p.string().length(64).nullable(),
    /** Null: the exercise let it in by itself. */
    approvedBy: p.string().length(36).nullable(),
    pairedAt: p.bigint('number'),
    unpairedAt: p.bigint('number').nullable(),
    /**
     * The newest change of this row or of its tokens, in one count over all walls: what changed after a version is what carries a
     * higher one. Commits of one process follow each other, so that none becomes visible below a version that was read.
     */
    version: p.integer(),
  },
});

/** A token of a wall, kept as a digest. Expired ones are removed as new ones come. */
export const WallToken = defineEntity({
  name: 'WallToken',
  tableName: 'wall_token',
  properties: {
    digest: p.string().length(64).primary(),
    wall: p.string().length(36).index(),
    issuedAt: p.bigint('number'),
    expiresAt: p.bigint('number'),
    /** Null: it may have been lost on its way to the wall. */
    firstUsedAt: p.bigint('number').nullable(),
  },
});
