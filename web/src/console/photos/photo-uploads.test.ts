import { describe, expect, it } from 'vitest';
import { PhotoUploads } from './photo-uploads.ts';
import type { UploadDoor, UploadReply } from './upload.ts';

const file = new File([new Uint8Array(10)], 'IMG_1.jpg', { type: 'image/jpeg' });
const whole: UploadReply = { kind: 'arrived', bytes: 10, isWhole: true };

function door(answer: () => UploadReply): UploadDoor {
  return {
    announce: async () => ({ kind: 'done', done: {} }),
    progress: async () => ({ kind: 'arrived', bytes: 0, isWhole: false }),
    send: async () => answer(),
  };
}

describe('photos on their way', () => {
  it('are shown until they have arrived, and then counted', async () => {
    const uploads = new PhotoUploads();
    uploads.add('one', file, () => door(() => whole));
    expect(uploads.of('one')).toMatchObject([{ name: 'IMG_1.jpg', size: 10, bytes: 0, outcome: null }]);
    expect(uploads.of('other')).toEqual([]);
    await expect.poll(() => uploads.of('one')).toEqual([]);
    expect([uploads.arrived('one'), uploads.arrived('other')]).toEqual([1, 0]);
  });

  it('that were refused stay with the reason, and can be tried again or put away', async () => {
    const uploads = new PhotoUploads();
    const fault = { code: 'PHOTO_NOT_ACCEPTED', seconds: null };
    let answer: UploadReply = { kind: 'refused', fault };
    uploads.add('one', file, () => door(() => answer));
    await expect.poll(() => uploads.of('one')[0]?.outcome).toEqual({ kind: 'failed', fault });
    answer = whole;
    uploads.again(uploads.of('one')[0]?.id ?? '');
    await expect.poll(() => uploads.arrived('one')).toBe(1);
    answer = { kind: 'refused', fault };
    uploads.add('one', file, () => door(() => answer));
    await expect.poll(() => uploads.of('one')[0]?.outcome).not.toBeNull();
    uploads.drop(uploads.of('one')[0]?.id ?? '');
    expect(uploads.of('one')).toEqual([]);
  });

  it('whose file has gone meanwhile say so', async () => {
    const gone = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const uploads = new PhotoUploads();
    uploads.add('one', Object.assign(new File([], 'GONE.jpg'), { arrayBuffer: gone }), () =>
      door(() => whole),
    );
    await expect.poll(() => uploads.of('one')[0]?.outcome).toMatchObject({ kind: 'failed' });
  });

  it('are told of, and the list is the same one until something changes', async () => {
    const uploads = new PhotoUploads();
    let told = 0;
    const hush = uploads.subscribe(() => {
      told += 1;
    });
    expect(uploads.of('one')).toBe(uploads.of('one'));
    uploads.add('one', file, () => door(() => whole));
    await expect.poll(() => uploads.arrived('one')).toBe(1);
    expect(told).toBeGreaterThan(1);
    hush();
    const before = told;
    uploads.add('one', file, () => door(() => whole));
    expect(told).toBe(before);
  });
});
