/** How far word of an incident may travel, from the least to the most guarded. */
export const LEVELS = ['BIASA', 'TERBATAS', 'RAHASIA'] as const;
export type DisclosureLevel = (typeof LEVELS)[number];
