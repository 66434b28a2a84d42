/** An IPv4 address that came over IPv6 is written as what it is. */
export const plainAddress = (address: string): string =>
  /^::ffff:\d+\./i.test(address) ? address.slice('::ffff:'.length) : address;

/** What one customer of a network gets: an IPv4 address, or the first half of an IPv6 address. */
export function addressGroup(address: string): string {
  const plain = plainAddress(address);
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.toLowerCase().split('%')[0]?.split('::') ?? [];
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = plain.includes('::') ? Math.max(0, 8 - front.length - back.length) : 0;
  const groups = [...front, ...Array<string>(zeros).fill('0'), ...back].map((group) =>
    Number.parseInt(group, 16),
  );
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
}
