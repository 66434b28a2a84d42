/** What a photo may be when it arrives, by the name that programs know it by. */
export const PHOTO_FORMATS = ['JPEG', 'PNG', 'WEBP'] as const;
export type PhotoFormat = (typeof PHOTO_FORMATS)[number];

/** The same in the words of HTTP. */
export const PHOTO_MEDIA_TYPES: readonly string[] = PHOTO_FORMATS.map(
  (format) => `image/${format.toLowerCase()}`,
);

const MEGABYTE = 1_048_576;

export const PHOTO_LIMITS = {
  /** Bytes of one photo as it arrives. */
  bytes: 8 * MEGABYTE,
  /** Pixels of one photo as it arrives: a small file can hold a very large picture. */
  pixels: 40_000_000,
  /** Pixels of the longer edge of what is kept. */
  longEdge: 2_048,
  thumbnailLongEdge: 320,
  /** Photos of one incident, those on their way included. */
  perIncident: 24,
  /** Photos of one principal that stand, those on their way included. */
  perPrincipal: 240,
  /** Photos of one principal that are on their way at a time. */
  onTheirWay: 12,
} as const;

/** How long a photo may be on its way, in milliseconds of real time; then it has to be announced anew. */
export const UPLOAD_TERM_MS = 24 * 60 * 60_000;

const startsWith = (bytes: Buffer, head: readonly number[], at = 0): boolean =>
  head.every((byte, index) => bytes[at + index] === byte);

const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** What the first bytes say that the rest is; null: nothing that is taken. What the sender calls it counts for nothing. */
export function formatOf(bytes: Buffer): PhotoFormat | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'JPEG';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  return startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8) ? 'WEBP' : null;
}
