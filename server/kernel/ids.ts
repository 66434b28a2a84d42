import { v7 } from 'uuid';

/** A new UUIDv7: unique, and sortable by the real time of its making. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a SHA-256 written as 64 lower-case hex digits. */
export const isContentHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** True for a lower-case RFC 9562 UUID of any version that carries an identity. */
export const isUuid = (text: string): boolean => UUID.test(text);
