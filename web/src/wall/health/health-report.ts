import type { ReportWallHealthInput } from '../../generated/graphql.ts';

export type HealthReport = ReportWallHealthInput;

export const REPORT_EVERY_MS = 30_000;
const BYTES_IN_MEGABYTE = 1_048_576;

/** Memory of the page in MB, where the browser tells. */
export function heapMegabytes(): number | null {
  const { memory } = performance as { memory?: { usedJSHeapSize: number } };
  return memory === undefined ? null : Math.round((memory.usedJSHeapSize / BYTES_IN_MEGABYTE) * 10) / 10;
}

/** The version of this page: the name that the build gave to its script. */
export function pageVersion(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  const file = script?.src.split('/').at(-1) ?? '';
  const dash = file.indexOf('-');
  return dash >= 0 && file.endsWith('.js') ? file.slice(dash + 1, -'.js'.length) : 'dev';
}
