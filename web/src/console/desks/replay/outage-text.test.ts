import { expect, it } from 'vitest';
import { createWords } from '../../../i18n/words.ts';
import { outagesText } from './outage-text.ts';

const at = (clock: string) => `2024-02-14T${clock}:00.000Z`;
const outage = (from: string, until: string | null, seconds = 180) => ({
  from: at(from),
  until: until === null ? null : at(until),
  seconds,
});
const text = (outages: Parameters<typeof outagesText>[0]) => outagesText(outages, 'WIB', createWords('id'));

it('tells from when to when, how long where the clock stood still, and since when where it goes on', () => {
  const all = [outage('02:14', '02:22'), outage('03:05', '03:05'), outage('04:30', null)];
  expect(text(all)).toBe('09.14–09.22, 10.05 (3 mnt), sejak 11.30');
});

it('tells three one by one and how many there are besides', () => {
  const all = Array.from({ length: 5 }, (_, hour) => outage(`0${hour}:00`, `0${hour}:01`));
  expect(text(all)).toBe('07.00–07.01, 08.00–08.01, 09.00–09.01, dan 2 lagi');
});
