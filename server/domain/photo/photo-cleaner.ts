import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PHOTO_LIMITS, type PhotoFormat } from './photo.policy.ts';

/** What a worker is told to do. */
export interface CleaningOrder {
  readonly bytes: Uint8Array;
  readonly format: PhotoFormat;
  readonly pixels: number;
  readonly longEdge: number;
  readonly thumbnailLongEdge: number;
  /** The worker ends itself beyond this. */
  readonly memoryBytes: number;
}

/** The same picture, drawn anew: a JPEG with nothing in it beside the picture. */
export interface CleanedPhoto {
  readonly photo: Uint8Array;
  readonly thumbnail: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Why there is no picture. `UNREADABLE`: the file is broken, cut off, or not what its first bytes say. `TOO_MANY_PIXELS`,
 * `TOO_LARGE_TO_DECODE`: it is larger than is taken, or needs more memory or time than one photo gets.
 */
export interface CleaningRefusal {
  readonly refusal: 'UNREADABLE' | 'TOO_MANY_PIXELS' | 'TOO_LARGE_TO_DECODE';
}

export interface CleaningBounds {
  readonly memoryBytes: number;
  readonly patienceMs: number;
}

const BOUNDS: CleaningBounds = { memoryBytes: 512 * 1_048_576, patienceMs: 10_000 };
/** What the worker needs of the language itself, in megabytes; pictures lie outside. */
const HEAP_MEGABYTES = 64;

/** Lies beside this file, compiled or not, and beside the bundle. */
const WORKER = fileURLToPath(new URL(`./photo-worker${extname(import.meta.url)}`, import.meta.url));

/** Decodes pictures of strangers where they can do no harm: each in a process of its own. `DecoderLanes` says how many at a time. */
export class PhotoCleaner {
  readonly #bounds: CleaningBounds;

  constructor(bounds: CleaningBounds = BOUNDS) {
    this.#bounds = bounds;
  }

  /** Never rejects for anything that the bytes may hold, only where no process can be had. */
  clean(bytes: Uint8Array, format: PhotoFormat): Promise<CleanedPhoto | CleaningRefusal> {
    return inProcess(orderFor(bytes, format, this.#bounds), this.#bounds);
  }
}

const orderFor = (bytes: Uint8Array, format: PhotoFormat, bounds: CleaningBounds): CleaningOrder => {
  const { pixels, longEdge, thumbnailLongEdge } = PHOTO_LIMITS;
  return { bytes, format, pixels, longEdge, thumbnailLongEdge, memoryBytes: bounds.memoryBytes };
};

function inProcess(
  order: CleaningOrder,
  { patienceMs }: CleaningBounds,
): Promise<CleanedPhoto | CleaningRefusal> {
  return new Promise((resolve, reject) => {
    const worker = fork(WORKER, {
      // Nothing of this server's surroundings is its business.
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const end = (result: CleanedPhoto | CleaningRefusal) => {
      clearTimeout(late);
      worker.kill('SIGKILL');
      resolve(result);
    };
    const late = setTimeout(() => end({ refusal: 'TOO_LARGE_TO_DECODE' }), patienceMs);
    worker.once('message', (result) => end(result as CleanedPhoto | CleaningRefusal));
    // That is this machine's trouble, not the photo's: whoever sent it tries again.
    worker.once('error', (error) => {
      clearTimeout(late);
      worker.kill('SIGKILL');
      reject(error);
    });
    worker.once('exit', () => end({ refusal: 'UNREADABLE' }));
    worker.send(order, () => undefined);
  });
}
