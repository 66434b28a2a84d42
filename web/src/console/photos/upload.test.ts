import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../server/outcome.ts';
import { type AnnouncedFile, type UploadDoor, type UploadReply, uploadPhoto } from './upload.ts';

const KILOBYTE = 1024;
const file = new Blob([new Uint8Array(500 * KILOBYTE).map((_byte, at) => at % 251)], { type: 'image/jpeg' });
const lost: UploadReply = { kind: 'lost', seconds: null };

/** A server that keeps what comes, and whose line does what a test says before each request. */
class Far implements UploadDoor {
  readonly announced: AnnouncedFile[] = [];
  readonly sent: number[] = [];
  readonly pauses: number[] = [];
  readonly seen: [number, boolean][] = [];
  bytes = 0;
  readonly stop = new AbortController();
  readonly #line: (count: number) => UploadReply | number | null;
  #count = 0;

  /** A number: only so much of the part comes through before the line is cut. */
  constructor(line: (count: number) => UploadReply | number | null = () => null) {
    this.#line = line;
  }

  /** What is answered to announcements, one after the other, before one is taken. */
  readonly noes: Outcome<unknown>[] = [];

  async announce(announced: AnnouncedFile): Promise<Outcome<unknown>> {
    this.announced.push(announced);
    return this.noes.shift() ?? { kind: 'done', done: {} };
  }

  async progress(): Promise<UploadReply> {
    const said = this.#line(this.#count++);
    if (said !== null && typeof said === 'object') return said;
    return { kind: 'arrived', bytes: this.bytes, isWhole: this.bytes === file.size };
  }

  async send(_content: string, offset: number, part: Blob): Promise<UploadReply> {
    this.sent.push(offset);
    if (offset !== this.bytes) return { kind: 'elsewhere', bytes: this.bytes };
    const said = this.#line(this.#count++);
    if (said !== null && typeof said === 'object') return said;
    this.bytes += Math.min(said ?? part.size, part.size);
    if (said !== null) return lost;
    return { kind: 'arrived', bytes: this.bytes, isWhole: this.bytes === file.size };
  }

  run(photo: Blob = file) {
    return uploadPhoto(photo, this, {
      onProgress: (bytes, isWaiting) => void this.seen.push([bytes, isWaiting]),
      pause: async (ms) => void this.pauses.push(ms),
      signal: this.stop.signal,
    });
  }
}

describe('a photo', () => {
  it('is announced again, as the same, until the server says what became of it', async () => {
    const far = new Far();
    far.noes.push(
      { kind: 'refused', refusal: { code: 'RETRY_LATER', isRetryable: true } },
      { kind: 'failed', fault: { code: 'UNREACHABLE', seconds: null } },
    );
    expect((await far.run()).kind).toBe('done');
    expect(far.announced).toHaveLength(3);
    const shut = new Far();
    shut.noes.push({ kind: 'refused', refusal: { code: 'TOO_MANY_PHOTOS', isRetryable: false } });
    expect((await shut.run()).kind).toBe('refused');
    expect(shut.announced).toHaveLength(1);
  });

  it('whose file goes away while it is sent is not waited for as if the line were gone', async () => {
    const far = new Far(() => 64 * KILOBYTE);
    const short = Object.assign(new Blob([await file.arrayBuffer()]), {
      slice: () =>
        Object.assign(new Blob([]), {
          arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
        }),
    });
    expect(await far.run(short)).toEqual({
      kind: 'failed',
      fault: { code: 'PHOTO_NOT_ACCEPTED', seconds: null },
    });
    expect(far.sent).toEqual([]);
  });

  it('is announced by its content and sent in parts until it is whole', async () => {
    const far = new Far();
    expect(await far.run()).toMatchObject({ kind: 'done' });
    const content = createHash('sha256')
      .update(Buffer.from(await file.arrayBuffer()))
      .digest('hex');
    expect(far.announced).toEqual([{ content, byteLength: file.size, mediaType: 'image/jpeg' }]);
    expect(far.sent).toEqual([0, 128, 256, 384].map((at) => at * KILOBYTE));
    expect(far.seen.at(-1)).toEqual([file.size, false]);
  });

  it('goes on where the server stands, whatever came through of the part that was cut', async () => {
    const far = new Far((count) => (count === 2 ? 77 : null));
    await far.run();
    expect(far.sent).toEqual([
      0,
      128 * KILOBYTE,
      128 * KILOBYTE + 77,
      256 * KILOBYTE + 77,
      384 * KILOBYTE + 77,
    ]);
    expect(far.seen).toContainEqual([128 * KILOBYTE, true]);
  });

  it('goes on with what a page that was closed had sent', async () => {
    const far = new Far();
    far.bytes = 300 * KILOBYTE;
    await far.run();
    expect(far.sent[0]).toBe(300 * KILOBYTE);
  });

  it('waits longer each time the line is gone, at most half a minute, and shortly again once it was there', async () => {
    const far = new Far((count) => (count < 7 ? lost : count === 8 ? lost : null));
    await far.run();
    expect(far.pauses).toEqual([1, 2, 4, 8, 16, 30, 30, 1].map((seconds) => seconds * 1_000));
  });

  it('waits as long as it is told', async () => {
    const far = new Far((count) => (count === 1 ? { kind: 'lost', seconds: 5 } : null));
    await far.run();
    expect(far.pauses).toEqual([5_000]);
  });

  it('ends with what the server refuses it for', async () => {
    const fault = { code: 'PHOTO_NOT_ACCEPTED', seconds: null };
    const far = new Far((count) => (count === 2 ? { kind: 'refused', fault } : null));
    expect(await far.run()).toEqual({ kind: 'failed', fault });
  });

  it('is sent no further once nobody waits for it', async () => {
    const far = new Far((count) => {
      if (count === 1) far.stop.abort();
      return null;
    });
    expect(await far.run()).toEqual({ kind: 'stopped' });
    expect(far.sent).toHaveLength(1);
  });
});
