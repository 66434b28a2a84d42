// A process of its own for each photo: takes the bytes that somebody sent, decodes the whole picture, and answers with the
// same picture drawn anew, without anything that was in the file beside it. What goes wrong in a decoder ends here.
import sharp from 'sharp';
import type { CleanedPhoto, CleaningOrder, CleaningRefusal } from './photo-cleaner.ts';

const WATCH_MS = 10;

/** The decoders of what is taken; all others stay shut, whatever a file claims to be. */
const DECODERS = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'];

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: DECODERS });
sharp.cache(false);
sharp.concurrency(1);

process.once('message', (order: CleaningOrder) => {
  watchMemory(order.memoryBytes);
  clean(order).then(answer, () => answer({ refusal: 'UNREADABLE' }));
});
process.once('disconnect', () => process.exit(0));

function answer(result: CleanedPhoto | CleaningRefusal): void {
  process.send?.(result, () => process.exit(0));
}

/** Decoders take memory that no limit of the language holds, so this process looks after itself. */
function watchMemory(most: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > most) answer({ refusal: 'TOO_LARGE_TO_DECODE' });
  }, WATCH_MS).unref();
}

async function clean(order: CleaningOrder): Promise<CleanedPhoto | CleaningRefusal> {
  const input = Buffer.from(order.bytes);
  // Of the head alone: it is read before anything is decoded, however large it says that the picture is.
  const { format, width, height } = await sharp(input, { limitInputPixels: false }).metadata();
  if (format?.toUpperCase() !== order.format) return { refusal: 'UNREADABLE' };
  if (width * height > order.pixels) return { refusal: 'TOO_MANY_PIXELS' };
  const photo = await sharp(input, { failOn: 'warning', limitInputPixels: order.pixels })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ ...square(order.longEdge), fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  const thumbnail = await sharp(photo.data)
    .resize({ ...square(order.thumbnailLongEdge), fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 72 })
    .toBuffer();
  return { photo: photo.data, thumbnail, width: photo.info.width, height: photo.info.height };
}

const square = (edge: number) => ({ width: edge, height: edge });
