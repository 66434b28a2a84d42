import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { AccountStage, MINUTE, NOW, refusalOf, right, TestDoor } from './account.fixture.ts';
import { Authenticator } from './authenticator.fixture.ts';

describe.each(DATABASES)('passkeys on $name', ({ fresh }) => {
  let stage: AccountStage;
  let admin: TestDoor;
  let owner: { id: string; door: TestDoor };
  let device: Authenticator;
  const passkeys = () => stage.services.passkeys;
  const asOwner = () => stage.viewer(owner.door);
  const added = async (one = device, name?: string) => {
    const { options } = await passkeys().startRegistration(await asOwner());
    return passkeys().addPasskey(await asOwner(), one.create(options, name));
  };
  const logIn = async (change: object = {}, door = new TestDoor()) => {
    const { options } = await passkeys().startLogIn();
    const { session } = await passkeys().logIn(door, { ...device.get(options), ...change });
    return { door, session };
  };

  beforeAll(async () => {
    stage = await AccountStage.open(await fresh());
    admin = await stage.firstAdmin();
  });
  beforeEach(async () => {
    stage.now = NOW;
    stage.restart();
    owner = await stage.person(admin, `pemilik.${newId().slice(-12)}`, [right()]);
    device = new Authenticator();
  });
  afterAll(() => stage.close());

  test('a passkey lets its owner in, names nobody beforehand, and is forgotten when he says so', async () => {
    const { passkey } = await added(device, ' HP dinas ');
    const options = (await passkeys().startLogIn()).options as { allowCredentials?: unknown[] };
    expect(options.allowCredentials ?? []).toEqual([]);
    const { door, session } = await logIn();
    expect(session.how).toBe('PASSKEY');
    const viewer = await stage.viewer(door);
    expect(viewer.principal).toBe(owner.id);
    const me = await stage.services.accountQueries.me(viewer);
    expect(me.passkeys).toEqual([{ id: passkey.id, name: 'HP dinas', addedAt: NOW, lastUsedAt: NOW }]);
    expect(me.canUsePasskeys).toBe(true);
    const stranger = await stage.viewer(admin);
    expect(await refusalOf(passkeys().removePasskey(stranger, { passkey: passkey.id }))).toBe(
      'PASSKEY_UNKNOWN',
    );
    await passkeys().removePasskey(viewer, { passkey: passkey.id });
    expect(await refusalOf(passkeys().removePasskey(viewer, { passkey: passkey.id }))).toBe(
      'PASSKEY_UNKNOWN',
    );
    expect(await refusalOf(logIn())).toBe('CREDENTIALS_WRONG');
  });

  test('a key that was added or forgotten without an answer is so in the answer to the repeat (F26)', async () => {
    const { options } = await passkeys().startRegistration(await asOwner());
    const request = { ...device.create(options, 'HP dinas'), id: newId() };
    const viewer = await asOwner();
    const add = () => passkeys().addPasskey(viewer, request);
    await stage.combiner.losing('COMMIT', add);
    await stage.combiner.losing('ANSWER', add);
    const { passkey } = await add();
    expect((await stage.services.accountQueries.me(viewer)).passkeys).toEqual([passkey]);
    expect(await refusalOf(passkeys().addPasskey(viewer, { ...request, id: newId() }))).toBe(
      'PASSKEY_NOT_ACCEPTED',
    );
    const forget = { id: newId(), passkey: passkey.id };
    const remove = () => passkeys().removePasskey(viewer, forget);
    await stage.combiner.losing('ANSWER', remove);
    expect((await remove()).passkey).toEqual(passkey);
    expect((await stage.services.accountQueries.me(viewer)).passkeys).toEqual([]);
  });

  test('an answer counts once, also that of a device which does not count', async () => {
    device.isCounting = false;
    await added();
    const { options } = await passkeys().startLogIn();
    const answer = device.get(options);
    const answered = () => refusalOf(passkeys().logIn(new TestDoor(), answer));
    expect([await answered(), await answered()]).toEqual(['done', 'CREDENTIALS_WRONG']);
    expect(await refusalOf(logIn())).toBe('done');
  });

  test('an answer counts soon, for this server, with its owner at the device', async () => {
    await added();
    const { options } = await passkeys().startLogIn();
    expect(await refusalOf(logIn())).toBe('done');
    const late = await passkeys().startLogIn();
    stage.now += 5 * MINUTE;
    expect(await refusalOf(passkeys().logIn(new TestDoor(), device.get(late.options)))).toBe(
      'CREDENTIALS_WRONG',
    );
    device.origin = 'https://siaga.example.evil';
    expect(await refusalOf(logIn())).toBe('CREDENTIALS_WRONG');
    device.origin = 'https://siaga.example';
    device.rpId = 'evil';
    expect(await refusalOf(logIn())).toBe('CREDENTIALS_WRONG');
    device.rpId = 'siaga.example';
    device.isUserVerified = false;
    expect(await refusalOf(logIn())).toBe('CREDENTIALS_WRONG');
    device.isUserVerified = true;
    expect(await refusalOf(logIn({ signature: new Authenticator().get(options).signature }))).toBe(
      'CREDENTIALS_WRONG',
    );
    device.counter = 0;
    expect(await refusalOf(logIn())).toBe('CREDENTIALS_WRONG');
    device.counter += 10;
    expect(await refusalOf(logIn())).toBe('done');
  });

  test('a question that was asked of one person is not answered by another, nor by an old device', async () => {
    const { options } = await passkeys().startRegistration(await asOwner());
    const other = (await stage.person(admin, `lain.${newId().slice(-12)}`)).door;
    const answer = device.create(options);
    expect(await refusalOf(passkeys().addPasskey(await stage.viewer(other), answer))).toBe(
      'PASSKEY_NOT_ACCEPTED',
    );
    const logInQuestion = await passkeys().startLogIn();
    const mixed = device.create(logInQuestion.options);
    expect(await refusalOf(passkeys().addPasskey(await asOwner(), mixed))).toBe('PASSKEY_NOT_ACCEPTED');
    device.isUserVerified = false;
    expect(await refusalOf(added())).toBe('PASSKEY_NOT_ACCEPTED');
    device.isUserVerified = true;
    expect(await refusalOf(added(device, ' '))).toBe('TEXT_NOT_ACCEPTABLE');
    const own = () => asOwner().then((viewer) => refusalOf(passkeys().addPasskey(viewer, answer)));
    expect([await own(), await own()]).toEqual(['done', 'PASSKEY_NOT_ACCEPTED']);
    // A key that is known already, by whatever question.
    expect(await refusalOf(added())).toBe('PASSKEY_NOT_ACCEPTED');
  });

  test('a person has ten of them at most', async () => {
    for (let number = 0; number < 10; number += 1) await added(new Authenticator());
    expect(await refusalOf(added())).toBe('TOO_MANY_PASSKEYS');
  });

  test('whoever was shut out is not let in by his passkey', async () => {
    await added();
    const bar = { id: newId(), person: owner.id, reason: 'pindah' };
    await stage.services.people.barPerson(await stage.viewer(admin), bar);
    expect(await refusalOf(logIn())).toBe('CREDENTIALS_WRONG');
  });

  test('a server without a name has none', async () => {
    stage.restart({ passkeyPlace: null });
    expect(await refusalOf(added())).toBe('PASSKEYS_UNAVAILABLE');
    expect(await refusalOf(logIn())).toBe('PASSKEYS_UNAVAILABLE');
    const me = await stage.services.accountQueries.me(await asOwner());
    expect(me.canUsePasskeys).toBe(false);
  });
});
