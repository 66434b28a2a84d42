import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url)).replace(
  /dist.node.node_modules$/,
  'node_modules',
);
const packaged = join(modules, '@sparticuz/chromium');

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// Only what keeps the browser quiet and repeatable. The packaged browser's own list also switches
// off web security and site isolation, and a screen tested that way is not the screen people get.
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

interface Executable {
  readonly path: string;
  readonly env: Record<string, string>;
}

/**
 * Starts a headless Chromium: the one named by SIAGA_TEST_CHROMIUM, else an installed one, else the one
 * that comes as an npm package (Linux x64), unpacked once beside the installed modules. The caller closes
 * the browser. Each call has a profile of its own, removed on close.
 */
export async function launchBrowser(extraArguments: readonly string[] = []): Promise<Browser> {
  const { path, env } = await executable();
  return chromium.launch({
    executablePath: path,
    headless: true,
    // Chromium refuses to start its sandbox as root; everyone else keeps it.
    chromiumSandbox: process.getuid?.() !== 0 && !process.env.SIAGA_TEST_NO_SANDBOX,
    args: [...ARGUMENTS, ...extraArguments],
    env: { ...inherited(), ...env },
  });
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

let found: Promise<Executable> | undefined;

function executable(): Promise<Executable> {
  found ??= find();
  return found;
}

async function find(): Promise<Executable> {
  const named = process.env.SIAGA_TEST_CHROMIUM;
  if (named) return { path: named, env: {} };
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { path: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install Chromium or Chrome, or name one in SIAGA_TEST_CHROMIUM.');
  }
  const folder = await unpacked();
  return {
    path: join(folder, 'chromium'),
    env: {
      // A bare machine has no NSS; the package brings the few libraries its browser was built with.
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** The folder that holds the packaged browser; unpacked whole or not at all, also when two runs race. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(modules, '.cache/siaga', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const half = await mkdtemp(`${folder}-`);
  await pipeline(
    createReadStream(join(packaged, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(half, 'chromium')),
  );
  await chmod(join(half, 'chromium'), 0o755);
  await chmod(half, 0o755);
  for (const archive of ['al2023', 'swiftshader', 'fonts']) {
    await extract(join(packaged, 'bin', `${archive}.tar.br`), half);
  }
  await writeFile(join(half, 'fonts.conf'), fontconfig(folder));
  try {
    await rename(half, folder);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function extract(archive: string, folder: string): Promise<void> {
  const plain = join(folder, 'archive.tar');
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(plain));
  const tar = spawnSync('tar', ['-x', '--no-same-owner', '-C', folder, '-f', plain], { encoding: 'utf8' });
  if (tar.status !== 0) throw new Error(`${archive} could not be unpacked: ${tar.stderr}${tar.error ?? ''}`);
  await rm(plain);
}

/** The packaged fonts first, so that text without a font of its own measures alike on every machine. */
function fontconfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}
