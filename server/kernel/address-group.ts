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

/** The address block of one provider: the first half of an IPv4 address, or the first quarter of an IPv6 address. */
export function addressBlock(address: string): string {
  const group = addressGroup(address);
  const separator = group.includes(':') ? ':' : '.';
  return group.split(separator).slice(0, 2).join(separator);
}

/** Whether an address is of this computer or of a private network. */
export function isOfTheHouse(address: string): boolean {
  const group = addressGroup(address);
  if (!group.includes(':')) {
    const [first = 0, second = 0] = group.split('.').map(Number);
    if (first === 172) return second >= 16 && second < 32;
    return (
      first === 10 ||
      first === 127 ||
      `${first}.${second}` === '192.168' ||
      `${first}.${second}` === '169.254'
    );
  }
  const [head = 0] = group.split(':').map((part) => Number.parseInt(part, 16));
  const isLoopback = group === '0:0:0:0' && plainAddress(address) !== '::';
  // fc00::/7 private, fe80::/10 of one cable.
  return isLoopback || (head & 0xfe00) === 0xfc00 || (head & 0xffc0) === 0xfe80;
}
