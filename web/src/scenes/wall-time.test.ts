import { describe, expect, it } from 'vitest';
import { wallTime } from './wall-time.ts';

const operation = { date: '2024-02-14', zone: 'WIB' };
const at = (text: string) => Date.parse(`2024-02-${text}+07:00`);

describe('a time on a wall', () => {
  const noon = wallTime(operation, at('14T12:00'), 'id');
  const night = wallTime(operation, at('15T00:30'), 'id');

  it('of the operation’s own day stands alone while that day lasts', () => {
    expect(noon.moment(at('14T07:24'))).toBe('07.24');
    expect(noon.limit(at('14T13:30'))).toBe('13.30');
  });

  it('has its day once that day is over, and where it is of another one', () => {
    expect(night.moment(at('15T00:28'))).toBe('Kam 00.28');
    expect(night.moment(at('14T23:50'))).toBe('Rab 23.50');
    expect(noon.limit(at('15T12:00'))).toBe('Kam 12.00');
    expect(wallTime(operation, at('15T00:30'), 'en').moment(at('15T00:28'))).toBe('Thu 00.28');
  });

  it('that is a limit at midnight closes the day before it', () => {
    expect(noon.limit(at('15T00:00'))).toBe('24.00');
    expect(night.limit(at('15T00:00'))).toBe('Rab 24.00');
    expect(night.moment(at('15T00:00'))).toBe('Kam 00.00');
  });

  it('is of today as long as nothing says what time it is', () => {
    expect(wallTime(operation, null, 'id').moment(at('14T07:24'))).toBe('07.24');
  });
});
