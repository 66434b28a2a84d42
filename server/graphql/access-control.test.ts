import { expect, test } from 'vitest';
import { grant, openAccess, SOMEBODY, viewerWith } from '../../tests/support/open-access.ts';
import { AccessRegister, type Admission } from '../domain/access/access-register.ts';
import { confirmRights, hasRightsOf, viewerOf } from './access-control.ts';

const [A, B] = [{ id: 'a' }, { id: 'b' }];
const admission: Admission = { principal: SOMEBODY, kind: 'PERSON', session: null, expiresAt: null };

test('two viewers have the same rights by the same grants in any order, and by the same mode of the wall', () => {
  const same = hasRightsOf(viewerWith([A, B]), viewerWith([B, A]));
  const more = hasRightsOf(viewerWith([A, B]), viewerWith([A]));
  const other = hasRightsOf(viewerWith([A]), viewerWith([B]));
  const blank = hasRightsOf(viewerWith([A]), Object.assign(viewerWith([A]), { wallMode: 'BLANK' }));
  expect([same, more, other, blank]).toEqual([true, false, false, false]);
});

function accessWith(isLevel: boolean) {
  const register = new AccessRegister(() => 1_000);
  const { id: grantId, ...rest } = grant();
  const follow = (kind: string, payload: object) =>
    register.follow([{ kind, payload: JSON.stringify(payload), recordedAt: 0 } as never]);
  follow('AccessGranted', { grantId, ...rest });
  return { access: { ...openAccess(), register, isLevel: async () => isLevel }, follow, grantId };
}

test('an answer leaves only while the rights it was asked with are known to hold', async () => {
  const { access, follow, grantId } = accessWith(true);
  const asked = viewerOf(access, admission);
  await expect(confirmRights(access, admission, asked)).resolves.toBeUndefined();
  follow('AccessRevoked', { grantId, principal: SOMEBODY });
  await expect(confirmRights(access, admission, asked)).rejects.toMatchObject({
    ...{ code: 'UNAVAILABLE', status: 503, message: 'Your rights have just changed. Ask again.' },
  });
  follow('PrincipalBarred', { principal: SOMEBODY });
  await expect(confirmRights(access, admission, asked)).rejects.toMatchObject({ code: 'CREDENTIAL_REVOKED' });
});

test('where the log cannot be followed no answer leaves, but those of nobody in particular', async () => {
  const { access } = accessWith(false);
  const asked = viewerOf(access, admission);
  await expect(confirmRights(access, admission, asked)).rejects.toMatchObject({
    ...{ code: 'UNAVAILABLE', status: 503 },
  });
  await expect(confirmRights(access, null, viewerOf(access, null))).resolves.toBeUndefined();
});
