// What every command of the project needs. Syntax and features of Node.js 12: it has to run where nothing else does.

/**
 * MikroORM 7 asks for 22.17, the built-in SQLite is without a known WAL defect from 24 on, and argon2 came to node:crypto with
 * 24.7.
 */
export const OLDEST = [24, 7];

/** How the command ends where Node.js is too old. */
export const TOO_OLD = 2;

export function isNewEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
}

/** One sentence in each language for the one who started it. */
export function tooOldSentence(version) {
  const oldest = OLDEST.join('.');
  return (
    'Siaga memerlukan Node.js ' +
    oldest +
    ' atau yang lebih baru; ini ' +
    version +
    '. Jalankan lewat npm, yang mengambil Node.js yang cocok, atau pasang versi LTS terbaru.\n' +
    'Siaga needs Node.js ' +
    oldest +
    ' or newer; this is ' +
    version +
    '. Run it through npm, which fetches one that fits, or install a current LTS.\n'
  );
}
