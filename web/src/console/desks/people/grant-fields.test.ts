import { expect, it } from 'vitest';
import { emptyGrant, grantIn } from './grant-fields.tsx';

const posko = { ...emptyGrant, role: 'POSKO' as const, region: '15.07', post: 'KOORDINATOR_PIKET' };

it('a right needs a role, a region and a post, and an agency where it is that of one', () => {
  expect(grantIn(emptyGrant, 'WIB')).toBeNull();
  expect(grantIn({ ...posko, region: null }, 'WIB')).toBeNull();
  expect(grantIn({ ...posko, post: null }, 'WIB')).toBeNull();
  expect(grantIn({ ...posko, role: 'AGENCY' }, 'WIB')).toBeNull();
  expect(grantIn({ ...posko, role: 'AGENCY', agency: 'BPBD' }, 'WIB')).toMatchObject({ agency: 'BPBD' });
});

it('what belongs to another role is not sent along', () => {
  const form = { ...posko, agency: 'BPBD', post: 'SEKDA' };
  expect(grantIn(form, 'WIB')).toEqual({ role: 'POSKO', region: '15.07', post: 'SEKDA' });
  expect(grantIn({ ...form, role: 'ADMIN' }, 'WIB')).toEqual({ role: 'ADMIN', region: '15.07' });
});

it('its end is meant in the zone of the operation', () => {
  expect(grantIn({ ...posko, endsAt: '28/11/2026 20.00' }, 'WIB')).toMatchObject({
    endsAt: '2026-11-28T13:00:00.000Z',
  });
  expect(grantIn({ ...posko, endsAt: 'besok' }, 'WIB')).toBeNull();
});
