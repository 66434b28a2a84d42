import { expect, it } from 'vitest';
import { timeText } from '../../../i18n/moment.ts';
import { nextHalfHour } from './next-half-hour.ts';

it('the time that one asks about lies ahead', () => {
  const asked = (time: string) => timeText(nextHalfHour(Date.parse(`2024-11-27T${time}+07:00`)), 'WIB');
  expect(['06:10', '06:30', '07:24', '23:45'].map(asked)).toEqual(['06.30', '07.00', '07.30', '00.00']);
});
