/** The number of a TPS as people know it, from itself or from the last part of its code: `01`, `42`, `901`. */
export const tpsNumber = (number: number | string): string => String(Number(number)).padStart(2, '0');
