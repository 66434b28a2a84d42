const brands = [
  ['Edge', /Edg\/(\d+)/],
  ['Firefox', /Firefox\/(\d+)/],
  ['Chrome', /Chrom(?:e|ium)\/(\d+)/],
  ['Safari', /Version\/(\d+)/],
] as const;

const systems = [
  ['Windows', /Windows/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['macOS', /Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

/** Browser and system in the words of people; what the browser calls itself where it is none of the known. */
export function browserWords(userAgent: string): string {
  const brand = brands.find(([, pattern]) => pattern.test(userAgent));
  const system = systems.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const name = brand && `${brand[0]} ${brand[1].exec(userAgent)?.[1]}`;
  return [name ?? userAgent.slice(0, 40), ...(system === undefined ? [] : [system])].join(' · ');
}
