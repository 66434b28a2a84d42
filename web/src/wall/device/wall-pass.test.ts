import { createHash, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newDeviceKey } from './device-key.ts';
import type { DeviceStore, Pass } from './device-store.ts';
import { ServerTime } from './server-time.ts';
import { WallPass } from './wall-pass.ts';

const NOW = Date.parse('2024-02-14T00:00:00.000Z');
const pass = (token: string): Pass => ({ wall: 'w', token, expiresAt: NOW, link: null });

async function device(kept: Pass | null, askTime: () => Promise<string> = async () => '') {
  const key = await newDeviceKey();
  const held = { pass: kept };
  const store: DeviceStore = {
    key: async () => key,
    pass: async () => held.pass,
    keepPass: async (next) => {
      held.pass = next;
    },
  };
  const time = new ServerTime(() => NOW);
  return { key, held, time, wallPass: new WallPass({ store, time, askTime }) };
}

const isRight = ({ publicKey }: CryptoKeyPair, text: string, signature: string) =>
  webcrypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    publicKey as webcrypto.CryptoKey,
    Buffer.from(signature, 'base64url'),
    Buffer.from(text),
  );

describe('the pass of a wall', () => {
  it('is shown with a proof of the key, about the digest of the token, once each', async () => {
    const { key, wallPass } = await device(pass('ssd_wall_a'));
    const bearer = wallPass.bearer();
    const shown = [await bearer.credentials(), await bearer.credentials()];
    const digest = createHash('sha256').update('ssd_wall_a').digest('hex');
    for (const { secret, proof } of shown) {
      expect(secret).toBe('ssd_wall_a');
      expect(proof).toMatch(/^\d{13}\.[\w-]{22}\.[\w-]{86}$/);
      const [at, nonce, signature = ''] = proof.split('.');
      expect(await isRight(key, `siaga-wall\n${digest}\n${at}\n${nonce}`, signature)).toBe(true);
    }
    expect(shown[0]?.proof).not.toBe(shown[1]?.proof);
  });

  it('keeps its private half to itself', async () => {
    const { key } = await device(null);
    expect(key.privateKey.extractable).toBe(false);
    await expect(
      webcrypto.subtle.exportKey('pkcs8', key.privateKey as webcrypto.CryptoKey),
    ).rejects.toThrow();
  });

  it('that is not there is not made up', async () => {
    const { wallPass } = await device(null);
    await expect(wallPass.bearer().credentials()).rejects.toThrow('no pass');
  });

  it('is worth trying again when another page has renewed it, for each way that showed the old one', async () => {
    const { held, wallPass } = await device(pass('old'));
    const [picture, orders] = [wallPass.bearer(), wallPass.bearer()];
    await Promise.all([picture.credentials(), orders.credentials()]);
    expect(await picture.renewAfter('CREDENTIAL_EXPIRED')).toBe(false);
    held.pass = pass('new');
    expect(await picture.renewAfter('CREDENTIAL_EXPIRED')).toBe(true);
    expect((await picture.credentials()).secret).toBe('new');
    expect(await orders.renewAfter('CREDENTIAL_EXPIRED')).toBe(true);
    await orders.credentials();
    expect(await orders.renewAfter('CREDENTIAL_REVOKED')).toBe(false);
  });

  it('tells when it is another one', async () => {
    const { wallPass } = await device(null);
    const heard: (string | undefined)[] = [];
    const end = wallPass.onChange(() => heard.push(wallPass.current?.token));
    await wallPass.keep(pass('a'));
    await wallPass.keep(pass('a'));
    await wallPass.keep(pass('b'));
    end();
    await wallPass.keep(pass('c'));
    expect(heard).toEqual(['a', 'b']);
  });
});

describe('a clock that is wrong', () => {
  it('is set by the server’s, and the proof is made by that', async () => {
    const { time, wallPass } = await device(pass('a'), async () => new Date(NOW + 500_000).toISOString());
    const bearer = wallPass.bearer();
    expect(await bearer.renewAfter('PROOF_STALE')).toBe(true);
    expect(time.now()).toBe(NOW + 500_000);
    expect((await bearer.credentials()).proof).toMatch(new RegExp(`^${NOW + 500_000}\\.`));
  });

  it('that nobody can tell is no reason to give up', async () => {
    const { wallPass } = await device(pass('a'), async () => {
      throw new Error('away');
    });
    expect(await wallPass.bearer().renewAfter('PROOF_STALE')).toBe(true);
  });
});
