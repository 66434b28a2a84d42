import { defineEntity, p } from '@mikro-orm/core';

/**
 * A person’s way in. Its id is that of the principal. The user name is kept twice: as a keyed mark that finds the row, and
 * sealed among the personal data. Instants are epoch milliseconds of real time, here and below.
 */
export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.string().length(36).primary(),
    usernameMark: p.string().length(64).nullable().unique(),
    /** An argon2id hash with its parameters; null before an invitation was redeemed. */
    password: p.string().length(160).nullable(),
    createdAt: p.bigint('number'),
    erasedAt: p.bigint('number').nullable(),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
});

/** The key of one subject’s personal data, itself sealed with a key of the data folder. Deleting it destroys the data. */
export const SubjectKey = defineEntity({
  name: 'SubjectKey',
  tableName: 'subject_key',
  properties: {
    subject: p.string().length(36).primary(),
    sealed: p.string().length(120),
  },
});

/** One field of personal data, sealed with the key of its subject. */
export const PersonalDatum = defineEntity({
  name: 'PersonalDatum',
  tableName: 'personal_data',
  properties: {
    subject: p.string().length(36).primary(),
    field: p.string().length(64).primary(),
    sealed: p.text(),
  },
});

/** A browser or phone that was let in; its secret is kept as a digest. Ended sessions stay. */
export const AccessSession = defineEntity({
  name: 'AccessSession',
  tableName: 'access_session',
  properties: {
    id: p.string().length(36).primary(),
    principal: p.string().length(36).index(),
    /** `PERSON` or `REPORTER`. */
    kind: p.string().length(16),
    secretDigest: p.string().length(64).unique(),
    /** `PASSWORD`, `PASSKEY` or `INVITATION`. */
    how: p.string().length(16),
    device: p.string().length(60),
    startedAt: p.bigint('number'),
    lastSeenAt: p.bigint('number'),
    endedAt: p.bigint('number').nullable(),
  },
});

/** A passkey; its name lies among the personal data of its owner. */
export const Passkey = defineEntity({
  name: 'Passkey',
  tableName: 'passkey',
  properties: {
    id: p.string().length(36).primary(),
    principal: p.string().length(36).index(),
    credentialId: p.string().length(1400).unique(),
    /** COSE, in base64url. */
    publicKey: p.text(),
    counter: p.bigint('number'),
    /** Codes, joined by commas. */
    transports: p.string().length(120),
    addedAt: p.bigint('number'),
    lastUsedAt: p.bigint('number').nullable(),
  },
});

/**
 * What lets somebody in once; its code is kept as a digest. For a person it names the principal, except the first admin’s;
 * for a reporter the TPS and the institution, and the principal once a phone redeemed it.
 */
export const Invitation = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    id: p.string().length(36).primary(),
    /** `PERSON` or `REPORTER`. */
    kind: p.string().length(16),
    principal: p.string().length(36).nullable().index(),
    tps: p.string().length(24).nullable(),
    institution: p.string().length(64).nullable(),
    codeDigest: p.string().length(64).unique(),
    madeAt: p.bigint('number'),
    /** Null: when the operation closes. */
    expiresAt: p.bigint('number').nullable(),
    usedAt: p.bigint('number').nullable(),
    /** Digest of the id that whoever redeemed it made: he may ask again where the answer got lost. */
    usedBy: p.string().length(64).nullable(),
    replacedAt: p.bigint('number').nullable(),
  },
  indexes: [{ properties: ['tps', 'institution'] }],
});
