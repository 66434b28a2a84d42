import { Fault } from './fault.ts';

export const MAX_PAGE_SIZE = 100;

/** Which part of a list is asked for: at most `first` entries after the place `after`. */
export interface PageRequest {
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

/** One page of a list; `cursor` is the place of its node, `hasNextPage` true where more follow. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Throws `PAGE_SIZE_OUT_OF_RANGE` where `first` is not between 1 and 100. */
export function pageRequest(first: number, after: string | null | undefined): PageRequest {
  if (first < 1 || first > MAX_PAGE_SIZE) {
    throw new Fault(
      'PAGE_SIZE_OUT_OF_RANGE',
      `Ask for 1 to ${MAX_PAGE_SIZE} entries at a time (first), then for the next page.`,
    );
  }
  return { first, after: after ?? null };
}
