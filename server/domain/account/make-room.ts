/**
 * Keeps a map or set at `most` entries or fewer, by forgetting the oldest. It forgets a tenth at a time: one at a time, a full
 * map would be walked past all that was forgotten before.
 */
export function makeRoom(kept: Map<string, unknown> | Set<string>, most: number): void {
  if (kept.size <= most) return;
  let surplus = kept.size - most + Math.floor(most / 10);
  for (const oldest of kept.keys()) {
    if (surplus <= 0) return;
    kept.delete(oldest);
    surplus -= 1;
  }
}
