import { PASSWORD_LENGTH, type PasswordFault, USERNAME_LENGTH } from './account.policy.ts';

/** Words that people take first, with digits after them or before. */
const COMMON_WORDS = new Set(
  `password passwordku katasandi kata sandi rahasia rahasiaku sandi admin administrator qwerty qwertyui qwertyuiop
  asdfghjkl zxcvbnm indonesia indonesiaraya merdeka pancasila bismillah alhamdulillah assalamualaikum sayang sayangku
  cintaku iloveyou doraemon jakarta jambi kabupaten kecamatan pemilu pilkada siaga posko operator komando latihan
  letmein welcome monkey dragon football princess sunshine superman bintang keluarga kosong selamatdatang`.split(
    /\s+/,
  ),
);
const FEWEST_DIFFERENT = 5;
const TELLING = 5;

/** What keeps a password from being taken; null where it is good enough. `username`: of its owner, in lower case. */
export function passwordFault(password: string | null, username: string): PasswordFault | null {
  if (password === null || password === '') return 'MISSING';
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.minimum) return 'TOO_SHORT';
  if (length > PASSWORD_LENGTH.maximum) return 'TOO_LONG';
  const plain = password.normalize('NFKC').toLowerCase();
  if (isLike(plain, username)) return 'LIKE_USERNAME';
  return isCommon(plain) ? 'COMMON' : null;
}

/** A short user name may stand in a long sentence by chance. */
const isLike = (plain: string, username: string): boolean =>
  plain === username || (username.length >= TELLING && plain.includes(username));

function isCommon(plain: string): boolean {
  if (new Set(plain).size < FEWEST_DIFFERENT) return true;
  const word = plain.replace(/[^\p{L}]/gu, '');
  if (word === '' || COMMON_WORDS.has(word)) return true;
  return isRun(plain) || isRepeated(plain);
}

/** Neighbours on the keyboard or in the alphabet, all the way: `abcdefghijkl`, `1234567890ab`. */
function isRun(plain: string): boolean {
  const steps = [...plain].slice(1).filter((character, index) => {
    const step = character.charCodeAt(0) - plain.charCodeAt(index);
    return Math.abs(step) <= 1;
  });
  return steps.length >= plain.length - 3;
}

/** A short thing again and again: `kopikopikopi`. */
const isRepeated = (plain: string): boolean => {
  const characters = [...plain];
  return [1, 2, 3, 4].some(
    (length) =>
      characters.length >= 2 * length &&
      characters.length % length === 0 &&
      characters.every((character, index) => character === characters[index % length]),
  );
};

const USERNAME = /^[a-z0-9][a-z0-9._-]*$/;

/** The user name as it is compared and kept; null where it is not one. */
export function acceptableUsername(text: string): string | null {
  const { minimum, maximum } = USERNAME_LENGTH;
  // What is far too long is not even put into its normal form.
  if (text.length > 4 * maximum) return null;
  const username = text.normalize('NFKC').trim().toLowerCase();
  const isLongEnough = username.length >= minimum && username.length <= maximum;
  return isLongEnough && USERNAME.test(username) ? username : null;
}
