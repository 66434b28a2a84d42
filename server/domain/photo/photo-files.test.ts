import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UNFINISHED } from '../../kernel/whole-file.ts';
import { contentHash } from './photo.fixture.ts';
import { PhotoFiles, photosIn, photosSetAside, TooMuch } from './photo-files.ts';

const BYTES = Buffer.from('0123456789');
const upload = { principal: 'sender', content: contentHash(BYTES) };
const other = { ...upload, principal: 'other' };
const cleaned = { photo: Buffer.from('whole'), thumbnail: Buffer.from('small'), width: 1, height: 1 };

let folder: string;
let files: PhotoFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siaga-photos-'));
  files = await PhotoFiles.open(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const coming = (...chunks: readonly Buffer[]) => Readable.from(chunks);
const listed = (kind: string) => readdir(join(folder, 'photos', kind));

describe('what is on its way', () => {
  test('is added up in parts, is of its sender alone, and is nothing once it was dropped', async () => {
    expect(await files.arrived(upload)).toBe(0);
    await files.add(upload, coming(BYTES.subarray(0, 4)), 10);
    await files.add(upload, coming(BYTES.subarray(4, 7), BYTES.subarray(7)), 10);
    expect(await files.arrived(upload)).toBe(10);
    expect(await files.whole(upload)).toEqual(BYTES);
    expect(await files.hashOf(upload)).toBe(upload.content);
    expect(await files.arrived(other)).toBe(0);
    await files.dropUpload(other);
    expect(await files.arrived(upload)).toBe(10);
    await files.dropUpload(upload);
    expect(await files.arrived(upload)).toBe(0);
  });

  test.each([
    [10, false],
    [9, true],
    [4, true],
  ])('may have %i bytes in all, and what is more is let run off', async (most, isTooMuch) => {
    await files.add(upload, coming(BYTES.subarray(0, 4)), most);
    const rest = coming(BYTES.subarray(4), Buffer.from('x'));
    const more = isTooMuch ? rest : coming(BYTES.subarray(4));
    const added = files.add(upload, more, most);
    if (isTooMuch) await expect(added).rejects.toBeInstanceOf(TooMuch);
    else await added;
    expect(await files.arrived(upload)).toBe(isTooMuch ? 4 : 10);
    await expect.poll(() => more.readableEnded).toBe(true);
  });

  test('keeps what came before the line was cut', async () => {
    const breaking = async function* () {
      yield BYTES.subarray(0, 3);
      throw new Error('cut');
    };
    await expect(files.add(upload, Readable.from(breaking()), 10)).rejects.toThrow('cut');
    expect(await files.arrived(upload)).toBe(3);
  });
});

describe('a photo', () => {
  const { content } = upload;

  test('is there with both of its pictures, and with neither once it was dropped', async () => {
    expect(await files.has(content)).toBe(false);
    expect(await files.read(content, 'WHOLE')).toBeNull();
    await files.keep(content, cleaned);
    expect(await files.has(content)).toBe(true);
    expect(String(await files.read(content, 'WHOLE'))).toBe('whole');
    expect(String(await files.read(content, 'THUMBNAIL'))).toBe('small');
    expect((await listed('photos')).toSorted()).toEqual([`${content}.jpg`, `${content}.kecil.jpg`]);
    await files.drop(content);
    expect(await listed('photos')).toEqual([]);
    await files.drop(content);
  });

  test.each(['.jpg', '.kecil.jpg'])('without its %s is none', async (ending) => {
    await files.keep(content, cleaned);
    await rm(join(folder, 'photos/photos', `${content}${ending}`));
    expect(await files.has(content)).toBe(false);
  });

  test('is written and asked for under the hash of a content alone', async () => {
    for (const name of ['../x', `${content}x`, content.slice(1), '']) {
      await expect(files.read(name, 'WHOLE')).rejects.toThrow('a hash of content');
      await expect(files.arrived({ principal: 'sender', content: name })).rejects.toThrow();
    }
  });

  test('that cannot be read is not taken for one that is not there', async () => {
    await mkdir(join(folder, 'photos/photos', `${content}.jpg`));
    await expect(files.read(content, 'WHOLE')).rejects.toMatchObject({ code: 'EISDIR' });
  });

  test('lies in folders and files of its owner alone', async () => {
    await files.keep(content, cleaned);
    await files.add(upload, coming(BYTES), 10);
    const mode = async (...path: string[]) => (await stat(join(folder, 'photos', ...path))).mode & 0o777;
    expect(await Promise.all([mode('photos'), mode('uploads')])).toEqual([0o700, 0o700]);
    const [name = ''] = await listed('uploads');
    const kept = [mode('photos', `${content}.jpg`), mode('photos', `${content}.kecil.jpg`)];
    expect(await Promise.all([mode('uploads', name), ...kept])).toEqual([0o600, 0o600, 0o600]);
  });
});

describe('what a database knows nothing of', () => {
  const NOW = Date.parse('2024-02-14T01:02:03.004Z');

  test('is set aside in a folder of its time, the rest stays, and nothing is deleted', async () => {
    const unknown = contentHash(Buffer.from('unknown'));
    await files.keep(upload.content, cleaned);
    await files.keep(unknown, cleaned);
    await files.add(upload, coming(BYTES), 10);
    await files.add(other, coming(BYTES), 10);
    await writeFile(join(folder, 'photos/photos', `${upload.content}.jpg${UNFINISHED}`), 'half');
    expect(photosIn(folder)).toBe(7);
    expect(photosSetAside(folder)).toEqual([]);
    const aside = join(folder, 'photos/set-aside/2024-02-14T01-02-03-004Z');
    const found = await files.setOthersAside([upload], new Set([upload.content]), NOW);
    expect(found).toEqual({ folder: aside, files: 4 });
    expect(await files.has(upload.content)).toBe(true);
    expect(await files.arrived(upload)).toBe(10);
    expect(await files.arrived(other)).toBe(0);
    expect(await files.has(unknown)).toBe(false);
    expect(photosIn(folder)).toBe(3);
    expect((await readdir(join(aside, 'photos'))).toSorted()).toEqual(
      [`${unknown}.jpg`, `${unknown}.kecil.jpg`, `${upload.content}.jpg${UNFINISHED}`].toSorted(),
    );
    const [name = ''] = await readdir(join(aside, 'uploads'));
    expect(await readFile(join(aside, 'uploads', name))).toEqual(BYTES);
    expect((await stat(aside)).mode & 0o777).toBe(0o700);
    await files.keep(unknown, cleaned);
    const later = await files.setOthersAside([upload], new Set([upload.content]), NOW + 1);
    expect(photosSetAside(folder)).toEqual([
      { folder: aside, files: 4 },
      { folder: later?.folder, files: 2 },
    ]);
  });

  test('is not spoken of where there is no such file', async () => {
    await files.keep(upload.content, cleaned);
    expect(await files.setOthersAside([], new Set([upload.content]), NOW)).toBeNull();
    expect(photosSetAside(folder)).toEqual([]);
  });

  test('a folder without photos has none', () => {
    expect(photosIn(join(folder, 'nothing'))).toBe(0);
  });
});
