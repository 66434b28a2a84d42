import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const PACKINGS = {
  // Browsers take it over TLS alone; a wall in the regency's own network gets the other.
  br: (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  gz: (text: Buffer) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
};

/** Fonts are packed already. */
const IS_TEXT = /\.(js|css|html)$/;

/**
 * Lays beside each file of a page the same one packed, which the server hands to whoever can unpack it: an officer's phone with a
 * poor signal waits for a sixth of what it would wait for otherwise.
 */
export const packedFiles: Plugin = {
  name: 'packed-files',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const files = Object.keys(bundle).filter((name) => IS_TEXT.test(name));
    const pack = async (name: string) => {
      const text = await readFile(join(dir, name));
      for (const [suffix, packed] of Object.entries(PACKINGS))
        await writeFile(join(dir, `${name}.${suffix}`), await packed(text));
    };
    await Promise.all(files.map(pack));
  },
};
