import { expect, it } from 'vitest';
import { actOutcome } from './act-outcome.ts';

/** As the server answers in plain JSON: with 200, whatever its fault. */
const fault = (code: string) => {
  const body = { data: null, errors: [{ message: 'No.', extensions: { code } }] };
  return { status: 200, text: JSON.stringify(body), body, cookies: [] };
};

it('what the server could not do just now is sent again, what it does not take is not', () => {
  for (const code of ['INTERNAL', 'UNAVAILABLE', 'TOO_MANY_REQUESTS'])
    expect(actOutcome(fault(code))).toEqual({ kind: 'again', reason: code });
  for (const code of ['BAD_USER_INPUT', 'FORBIDDEN'])
    expect(actOutcome(fault(code))).toEqual({ kind: 'refused', code, message: 'No.' });
});
