import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSigned } from '../tests/support/certificate.ts';
import { type BindingWish, isListed, settleBinding, UnsafeBinding } from './binding.ts';

let folder: string;
const paths = { cert: '', key: '', otherKey: '', expired: '', expiredKey: '', rubbish: '' };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siaga-tls-'));
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const good = selfSigned(['siaga.lan', '192.168.1.10']);
  const old = selfSigned(['siaga.lan'], new Date(Date.now() - 60_000));
  paths.cert = put('cert.pem', good.cert);
  paths.key = put('key.pem', good.key);
  paths.otherKey = put('other-key.pem', old.key);
  paths.expired = put('expired.pem', old.cert);
  paths.expiredKey = put('expired-key.pem', old.key);
  paths.rubbish = put('rubbish.pem', 'not a certificate');
});

afterAll(() => rmSync(folder, { recursive: true }));

const wish = (change: Partial<BindingWish>): BindingWish => ({ port: 4000, ...change });
const tls = () => ({ 'tls-cert': paths.cert, 'tls-key': paths.key });

test('without a word it listens on this computer alone', () => {
  expect(settleBinding(wish({}))).toEqual({
    host: '127.0.0.1',
    port: 4000,
    tls: null,
    proxies: null,
    publicUrl: null,
  });
  expect(settleBinding(wish({ host: 'localhost' })).host).toBe('127.0.0.1');
  expect(settleBinding(wish({ host: '::1' })).host).toBe('::1');
});

test('with TLS it listens beyond, under the name of its certificate', () => {
  for (const publicUrl of ['https://siaga.lan:4000', 'https://siaga.lan/', 'https://192.168.1.10:4000']) {
    const binding = settleBinding(wish({ host: '0.0.0.0', ...tls(), 'public-url': publicUrl }));
    expect(binding.publicUrl?.origin).toBe(publicUrl.replace(/\/$/, ''));
    expect(binding.tls?.cert.length).toBeGreaterThan(100);
  }
});

test('behind named proxies it listens beyond without a certificate of its own', () => {
  const binding = settleBinding(
    wish({
      host: '10.0.0.5',
      'behind-proxy': '10.0.0.2, 192.168.0.0/16,::1',
      'public-url': 'https://siaga.lan',
    }),
  );
  for (const address of ['10.0.0.2', '192.168.3.4', '::1'])
    expect(isListed(binding.proxies!, address)).toBe(true);
  for (const address of ['10.0.0.3', '193.168.3.4', '::2', '', 'proxy']) {
    expect(isListed(binding.proxies!, address)).toBe(false);
  }
});

describe('it does not start', () => {
  const lan = { host: '192.168.1.10' };
  const url = { 'public-url': 'https://siaga.lan' };
  test.each<[string, () => Partial<BindingWish>, RegExp]>([
    ['beyond this computer without TLS or a proxy', () => lan, /--tls-cert/],
    ['on every address without TLS or a proxy', () => ({ host: '0.0.0.0' }), /--tls-cert/],
    ['on every IPv6 address without TLS or a proxy', () => ({ host: '::' }), /--tls-cert/],
    ['on a public address without TLS or a proxy', () => ({ ...lan, ...url }), /--tls-cert/],
    ['on a name instead of an address', () => ({ host: 'siaga.lan' }), /--host/],
    ['on 127.0.0.1 written otherwise', () => ({ host: '127.1' }), /--host/],
    ['with TLS and no address for people', () => ({ ...lan, ...tls() }), /--public-url/],
    ['behind a proxy and no address for people', () => ({ 'behind-proxy': '127.0.0.1' }), /--public-url/],
    ['with an address for people that nobody serves', () => url, /--tls-cert.*--behind-proxy/],
    [
      'with an address for people without TLS',
      () => ({ ...lan, ...tls(), 'public-url': 'http://siaga.lan' }),
      /https/,
    ],
    [
      'with an address for people and a path',
      () => ({ ...lan, ...tls(), 'public-url': 'https://siaga.lan/x' }),
      /path/,
    ],
    [
      'with an address for people and a user',
      () => ({ ...lan, ...tls(), 'public-url': 'https://a@siaga.lan' }),
      /user/,
    ],
    [
      'with an address for people that is none',
      () => ({ ...lan, ...tls(), 'public-url': 'siaga.lan' }),
      /https/,
    ],
    ['with a certificate and no key', () => ({ ...lan, ...url, 'tls-cert': paths.cert }), /together/],
    ['with a key and no certificate', () => ({ ...lan, ...url, 'tls-key': paths.key }), /together/],
    [
      'with the key of another certificate',
      () => ({ ...lan, ...url, ...tls(), 'tls-key': paths.otherKey }),
      /belong/,
    ],
    [
      'with a certificate that is none',
      () => ({ ...lan, ...url, ...tls(), 'tls-cert': paths.rubbish }),
      /belong/,
    ],
    [
      'with a certificate that is not there',
      () => ({ ...lan, ...url, ...tls(), 'tls-cert': 'gone.pem' }),
      /gone\.pem/,
    ],
    [
      'with a certificate for another name',
      () => ({ ...lan, ...tls(), 'public-url': 'https://posko.lan' }),
      /siaga\.lan.*posko\.lan/,
    ],
    [
      'with a certificate for another address',
      () => ({ ...lan, ...tls(), 'public-url': 'https://192.168.1.11' }),
      /192\.168\.1\.11/,
    ],
    [
      'with a certificate whose time is over',
      () => ({ ...lan, ...url, 'tls-cert': paths.expired, 'tls-key': paths.expiredKey }),
      /expired/,
    ],
    ['behind a proxy that is a name', () => ({ ...url, 'behind-proxy': 'caddy' }), /caddy/],
    ['behind any proxy', () => ({ ...url, 'behind-proxy': '0.0.0.0/0' }), /0\.0\.0\.0/],
    ['behind half the internet', () => ({ ...url, 'behind-proxy': '128.0.0.0/1' }), /128\.0\.0\.0/],
    ['behind nobody', () => ({ ...url, 'behind-proxy': '' }), /--behind-proxy/],
  ])('%s, and says what to do in Indonesian and English', (_what, change, english) => {
    let said = '';
    try {
      settleBinding(wish(change()));
    } catch (error) {
      expect(error).toBeInstanceOf(UnsafeBinding);
      said = (error as Error).message;
    }
    const [indonesian = '', second = '', ...rest] = said.split('\n');
    expect(indonesian).toMatch(/ (harus|dapat|tanpa|bukan|sudah|yang|memerlukan) /);
    expect(second).toMatch(english);
    expect(rest).toEqual([]);
  });
});
