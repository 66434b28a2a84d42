/** What a TPS is called by its number, or by the last part of its code: `TPS 01`, `TPS 901`. */
export const tpsName = (number: number | string): string => `TPS ${String(Number(number)).padStart(2, '0')}`;
