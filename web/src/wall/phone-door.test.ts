import { expect, it } from 'vitest';
import { isPhoneAtDoor } from './phone-door.tsx';

it('a phone at the bare address is asked what it wants, whichever way it is held; nobody else is', () => {
  expect(isPhoneAtDoor('/', { width: 360, height: 640 })).toBe(true);
  expect(isPhoneAtDoor('/', { width: 844, height: 390 })).toBe(true);
  expect(isPhoneAtDoor('/wall', { width: 360, height: 640 })).toBe(false);
  expect(isPhoneAtDoor('/', { width: 1024, height: 600 })).toBe(false);
});
