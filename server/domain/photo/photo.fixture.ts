import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture with something to see in it, that no other seed gives. */
export function picture(
  format: 'jpeg' | 'png' | 'webp' = 'jpeg',
  { width = 640, height = 480, seed = 1 } = {},
) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7 + ((at / width) | 0) * seed * 13) & 0xff;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

export const PLACE_OF_HOME = '1/1 12/1 3456/100';

/** A picture that no format makes smaller. */
export function noise({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  let drawn = 7;
  for (let at = 0; at < pixels.length; at += 1) {
    drawn = (Math.imul(drawn, 1_103_515_245) + 12_345) >>> 0;
    pixels[at] = drawn >>> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** As a phone takes it: lying on its side, and telling where and with what. */
export function pictureOfPhone(): Promise<Buffer> {
  const base = sharp({ create: { width: 600, height: 400, channels: 3, background: '#557799' } });
  return base
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'RumahSaya', Software: 'RumahSaya' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: PLACE_OF_HOME,
        GPSLongitudeRef: 'E',
        GPSLongitude: PLACE_OF_HOME,
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><name>RumahSaya</name></x:xmpmeta>')
    .jpeg()
    .toBuffer();
}

/** A picture and a page at once: browsers that guess would run it. */
export async function polyglot(): Promise<Buffer> {
  const jpeg = await picture();
  const comment = Buffer.from('*/=1;alert(1)/*<script>alert(1)</script>');
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    head,
    comment,
    jpeg.subarray(2),
    Buffer.from('<html><script>alert(1)</script></html>PK\x05\x06'),
  ]);
}

/** A PNG that says how large it is and holds that much of nothing, at most 128 MB of it, in very few bytes. */
export function pixelBomb(width: number, height: number, { isInterlaced = false } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([16, 6, 0, 0, isInterlaced ? 1 : 0], 8);
  const lines = Buffer.alloc(Math.min(height * (width * 8 + 1), 128 * 1_048_576));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}

export const DRAWING = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
);

export const contentHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
