import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { createSecureContext } from 'node:tls';

/** Where the server listens, and as what it is known outside. */
export interface Binding {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  /** Addresses whose word about the client is believed; null: nobody's. */
  readonly proxies: BlockList | null;
  /** What browsers have in their address line; null on the loopback interface, where any of its names will do. */
  readonly publicUrl: URL | null;
}

/** What the command line says about it. */
export interface BindingWish {
  readonly host?: string | undefined;
  readonly port: number;
  readonly 'tls-cert'?: string | undefined;
  readonly 'tls-key'?: string | undefined;
  readonly 'behind-proxy'?: string | undefined;
  readonly 'public-url'?: string | undefined;
}

/** A server on this machine alone, without TLS. */
export const loopbackBinding = (port: number): Binding => ({
  host: '127.0.0.1',
  port,
  tls: null,
  proxies: null,
  publicUrl: null,
});

/** A combination that would be unsafe or cannot work. Its message says what to do, in Indonesian and in English. */
export class UnsafeBinding extends Error {
  constructor(indonesian: string, english: string) {
    super(`${indonesian}\n${english}`);
  }
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

export const isListed = (list: BlockList, address: string): boolean =>
  isIP(address) !== 0 && list.check(address, familyOf(address));
export const isLoopback = (address: string): boolean => isListed(LOOPBACK, address);

/** Reads certificate and key, and throws `UnsafeBinding` wherever others could listen in, or browsers would not come in. */
export function settleBinding(wish: BindingWish): Binding {
  const host = wish.host === undefined || wish.host === 'localhost' ? '127.0.0.1' : wish.host;
  if (isIP(host) === 0) {
    throw new UnsafeBinding(
      `--host harus berupa alamat IP komputer ini, misalnya 192.168.1.10, atau 0.0.0.0 untuk semuanya.`,
      `--host must be an IP address of this computer, such as 192.168.1.10, or 0.0.0.0 for all of them.`,
    );
  }
  const publicUrl = wish['public-url'] === undefined ? null : publicUrlOf(wish['public-url']);
  const tls = tlsOf(wish);
  const proxies = wish['behind-proxy'] === undefined ? null : proxiesOf(wish['behind-proxy']);
  if (!tls && !proxies) refuseOpenness(host, publicUrl);
  if (!publicUrl && (proxies || !isLoopback(host))) throw publicUrlMissing();
  if (tls && publicUrl && !proxies) checkNames(tls.cert, publicUrl);
  return { host, port: wish.port, tls, proxies, publicUrl };
}

function refuseOpenness(host: string, publicUrl: URL | null): void {
  if (!isLoopback(host)) {
    throw new UnsafeBinding(
      `--host ${host} membuka server untuk jaringan tanpa enkripsi: kata sandi dan laporan dapat dibaca orang lain. Beri sertifikat (--tls-cert FILE --tls-key FILE --public-url https://NAMA), atau pasang di belakang proksi TLS (--behind-proxy ALAMAT --public-url https://NAMA). Lihat docs/tls.md.`,
      `--host ${host} opens the server to the network without encryption: others could read passwords and reports. Give it a certificate (--tls-cert FILE --tls-key FILE --public-url https://NAME), or put it behind a TLS proxy (--behind-proxy ADDRESS --public-url https://NAME). See docs/tls.md.`,
    );
  }
  if (publicUrl) {
    throw new UnsafeBinding(
      '--public-url memerlukan --tls-cert dan --tls-key, atau --behind-proxy: tanpa itu tidak ada yang melayani https.',
      '--public-url needs --tls-cert and --tls-key, or --behind-proxy: without them nobody serves https.',
    );
  }
}

const publicUrlMissing = () =>
  new UnsafeBinding(
    'Sebutkan alamat yang dibuka orang di perambannya: --public-url https://NAMA[:PORT].',
    'Name the address that people open in their browsers: --public-url https://NAME[:PORT].',
  );

function publicUrlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isBare = url && url.origin === text.replace(/\/$/, '').toLowerCase();
  if (url?.protocol === 'https:' && isBare) return url;
  throw new UnsafeBinding(
    '--public-url harus berbentuk https://NAMA atau https://NAMA:PORT, tanpa jalur dan tanpa nama pengguna.',
    '--public-url must read https://NAME or https://NAME:PORT, without a path and without a user.',
  );
}

function tlsOf(wish: BindingWish): Binding['tls'] {
  const { 'tls-cert': certPath, 'tls-key': keyPath } = wish;
  if (certPath === undefined && keyPath === undefined) return null;
  if (certPath === undefined || keyPath === undefined) {
    throw new UnsafeBinding(
      '--tls-cert dan --tls-key harus disebut bersama.',
      '--tls-cert and --tls-key must be given together.',
    );
  }
  const [cert, key] = [fileAt(certPath), fileAt(keyPath)];
  try {
    createSecureContext({ cert, key });
  } catch {
    throw new UnsafeBinding(
      `${certPath} dan ${keyPath} bukan sertifikat dan kunci PEM yang cocok satu sama lain.`,
      `${certPath} and ${keyPath} are not a PEM certificate and key that belong together.`,
    );
  }
  return { cert, key };
}

function fileAt(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UnsafeBinding(`${path} tidak dapat dibaca.`, `${path} cannot be read.`);
  }
}

function checkNames(cert: Buffer, publicUrl: URL): void {
  const certificate = new X509Certificate(cert);
  const name = publicUrl.hostname.replace(/^\[|\]$/g, '');
  const isNamed = isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name);
  if (isNamed === undefined) {
    throw new UnsafeBinding(
      `Sertifikat itu bukan untuk ${name}, tetapi untuk ${certificate.subjectAltName ?? certificate.subject}. Mintalah sertifikat untuk ${name}, atau ubah --public-url.`,
      `That certificate is not for ${name}, but for ${certificate.subjectAltName ?? certificate.subject}. Ask for one for ${name}, or change --public-url.`,
    );
  }
  if (Date.parse(certificate.validTo) > Date.now()) return;
  throw new UnsafeBinding(
    `Sertifikat itu sudah kedaluwarsa (${certificate.validTo}): tidak ada peramban yang mau masuk. Perbarui sertifikatnya.`,
    `That certificate has expired (${certificate.validTo}): no browser would come in. Renew it.`,
  );
}

/** Addresses, or networks as ADDRESS/BITS; a whole internet is no proxy. */
function proxiesOf(text: string): BlockList {
  const proxies = new BlockList();
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [address = '', bits] = entry.split('/');
    const width = bits === undefined ? null : Number(bits);
    const isNetwork =
      width === null || (Number.isInteger(width) && width >= 8 && width <= (isIP(address) === 6 ? 128 : 32));
    if (isIP(address) === 0 || !isNetwork || address === '0.0.0.0' || address === '::')
      throw proxyUnclear(entry);
    if (width === null) proxies.addAddress(address, familyOf(address));
    else proxies.addSubnet(address, width, familyOf(address));
  }
  return proxies;
}

const proxyUnclear = (entry: string) =>
  new UnsafeBinding(
    `--behind-proxy "${entry}" bukan alamat: sebutkan alamat IP proksi, beberapa dipisahkan dengan koma.`,
    `--behind-proxy "${entry}" is no address: name the IP address of the proxy, several with commas between.`,
  );
