export const OLDEST: readonly [number, number];
export const TOO_OLD: number;
export function isNewEnough(version: string): boolean;
export function tooOldSentence(version: string): string;
