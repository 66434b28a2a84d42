import { defineEntity, p } from '@mikro-orm/core';

/** A photo on its way: somebody said what he is about to send. Gone once it has come, or its time is over. */
export const PhotoAnnouncement = defineEntity({
  name: 'PhotoAnnouncement',
  tableName: 'photo_announcement',
  properties: {
    /** Becomes the id of the photo. */
    id: p.string().length(36).primary(),
    incidentId: p.string().length(36),
    principal: p.string().length(36),
    /** SHA-256 of what will be sent. */
    content: p.string().length(64),
    byteLength: p.integer(),
    happenedAt: p.bigint('number'),
    clockOffsetSeconds: p.integer().nullable(),
    /** Epoch milliseconds of real time. */
    announcedAt: p.bigint('number'),
  },
  indexes: [{ properties: ['principal', 'content'] }, { properties: ['incidentId'] }],
});

/** A photo of an incident whose file lies in the data folder. Instants are epoch milliseconds on the operation's clock. */
export const Photo = defineEntity({
  name: 'Photo',
  tableName: 'photo',
  properties: {
    id: p.string().length(36).primary(),
    incidentId: p.string().length(36),
    principal: p.string().length(36),
    /** SHA-256 of what was sent, which names the file of what was made of it. */
    content: p.string().length(64),
    sentByteLength: p.integer(),
    /** Of what was made of it. */
    byteLength: p.integer(),
    width: p.integer(),
    height: p.integer(),
    happenedAt: p.bigint('number'),
    receivedAt: p.bigint('number'),
    clockOffsetSeconds: p.integer().nullable(),
    /** The act that removed it, with the post and both times; null while it stands. */
    removal: p.string().length(36).nullable(),
    removedPost: p.string().length(64).nullable(),
    removalHappenedAt: p.bigint('number').nullable(),
    removedAt: p.bigint('number').nullable(),
  },
  indexes: [
    { properties: ['incidentId', 'receivedAt', 'id'] },
    { properties: ['content'] },
    { properties: ['principal', 'content'] },
  ],
});
