/** An enum object (`{ A: 'A', B: 'B' }`) of a closed list of codes. */
export const enumOf = <const Code extends string>(codes: readonly Code[]): { readonly [C in Code]: C } =>
  Object.fromEntries(codes.map((code) => [code, code])) as { readonly [C in Code]: C };
