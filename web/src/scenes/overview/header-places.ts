/** Baselines of the header's two lines. */
export const FIRST = 78;
export const SECOND = 118;
