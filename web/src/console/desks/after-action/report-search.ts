import type { ReportVersion } from '../../../generated/graphql.ts';

/** What the address of the desk says. */
export interface ReportSearch {
  /** The regency or a kecamatan; left out: the widest there is. */
  readonly wilayah?: string;
  /** The last instant that counts, ISO 8601; left out: now. */
  readonly sampai?: string;
  /** For whom it is made; left out: for whoever looks. */
  readonly versi?: 'samar';
}

const SCOPE = /^\d{2}\.\d{2}(?:\.\d{2})?$/;

/** Takes from an address what makes sense there. */
export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  const { wilayah, sampai, versi } = search;
  const at = typeof sampai === 'string' ? Date.parse(sampai) : Number.NaN;
  return {
    ...(typeof wilayah === 'string' && SCOPE.test(wilayah) ? { wilayah } : {}),
    ...(Number.isNaN(at) ? {} : { sampai: new Date(at).toISOString() }),
    ...(versi === 'samar' ? { versi: 'samar' as const } : {}),
  };
}

export const versionOf = ({ versi }: ReportSearch): ReportVersion => (versi === 'samar' ? 'MASKED' : 'FULL');
