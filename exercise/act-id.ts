import { createHash } from 'node:crypto';

/**
 * The id a phone would have made for one act, as UUID version 8: always the same for the same operation, seed and
 * act. So an exercise that was interrupted sends its acts again under the ids they already have.
 */
export function actId(operationId: string, seed: string, act: string): string {
  const bytes = createHash('sha256').update(`${operationId}\n${seed}\n${act}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
