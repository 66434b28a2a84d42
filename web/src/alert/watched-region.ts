/** The smallest region that holds every region and TPS in which somebody has a right: what he hears of there is for the server to say. */
export function watchedRegion(grants: readonly { readonly region: string }[]): string {
  const [first = [], ...others] = grants.map(({ region }) => (region.split('-')[0] ?? '').split('.'));
  const depth = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  return (depth === -1 ? first : first.slice(0, depth)).join('.');
}
