import { textFault } from '../../kernel/text.ts';
import { TextNotAcceptable } from '../operation/operation.refusals.ts';
import { NAME_LENGTH, PHONE_LENGTH } from './account.policy.ts';

/** The name of somebody, as it is kept. Refuses `TextNotAcceptable`. */
export function acceptableName(text: string): string {
  const fault = textFault(text, NAME_LENGTH);
  if (fault) throw new TextNotAcceptable('name', fault, NAME_LENGTH);
  return text.trim();
}

/** The number of somebody, as it is kept. Refuses `TextNotAcceptable`. */
export function acceptablePhone(text: string): string {
  const fault = textFault(text, PHONE_LENGTH);
  if (fault) throw new TextNotAcceptable('phone', fault, PHONE_LENGTH);
  return text.trim();
}
