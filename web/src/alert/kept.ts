/**
 * What this phone keeps of the page. One that has no room or forbids it keeps nothing, and goes on: what is shown never depends
 * on what can be kept.
 */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Full or forbidden.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Forbidden: there is nothing to forget.
  }
}
