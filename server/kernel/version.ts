import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { must } from './must.ts';

const file = must(findPackageJSON(import.meta.url), 'a package.json');

/** The version of this program, as its package.json has it. */
export const VERSION = (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;

/** Whether one version comes after another; both are numbers with points between. */
export function isNewer(version: string, than: string): boolean {
  const [ours, theirs] = [partsOf(version), partsOf(than)];
  const at = ours.findIndex((part, index) => part !== theirs[index]);
  return at >= 0 && (ours[at] ?? 0) > (theirs[at] ?? 0);
}

const partsOf = (version: string): readonly number[] =>
  ['0', '0', '0'].map((none, index) => Number.parseInt(version.split('.')[index] ?? none, 10) || 0);
