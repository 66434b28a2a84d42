/** The names under which a server on the loopback interface may be spoken to. */
const OUR_HOSTS: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * False where the `Host` header names another machine. A foreign page whose name was made to point at this address
 * sends its own name here.
 */
export function isOurHost(host: string | undefined): boolean {
  return host !== undefined && OUR_HOSTS.includes(host.replace(/:\d{1,5}$/, '').toLowerCase());
}

/** True where the page that asks came from this very server, or where no page asks. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  const match = /^https?:\/\/([^/@]+)$/.exec(origin);
  return match?.[1] !== undefined && match[1].toLowerCase() === host?.toLowerCase();
}
