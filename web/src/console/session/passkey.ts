import type { AddPasskeyInput, LogInWithPasskeyInput } from '../../generated/graphql.ts';

/** A key is bound to a name: no browser makes one for a bare number. */
export const isNamed = (host: string): boolean => !/^(\d+\.){3}\d+$|^\[/.test(host);

/** Whether this browser knows passkeys, at this address. */
export const knowsPasskeys = (): boolean =>
  isSecureContext &&
  isNamed(location.hostname) &&
  typeof PublicKeyCredential === 'function' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential;

const must = (credential: Credential | null): PublicKeyCredential => {
  if (credential instanceof PublicKeyCredential) return credential;
  throw new DOMException('No passkey was chosen.', 'NotAllowedError');
};

/** Asks a device of the user for its passkey. Throws a `DOMException` where he declines or has none. */
export async function askForPasskey(options: unknown): Promise<LogInWithPasskeyInput> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  const { id, response } = must(
    await navigator.credentials.get({ publicKey }),
  ).toJSON() as AuthenticationResponseJSON;
  return {
    credentialId: id,
    clientDataJson: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
    userHandle: response.userHandle ?? null,
  };
}

/** Has a device of the user make a new passkey. Throws a `DOMException` where he declines. */
export async function makePasskey(options: unknown): Promise<Omit<AddPasskeyInput, 'name'>> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  );
  const { id, response } = must(
    await navigator.credentials.create({ publicKey }),
  ).toJSON() as RegistrationResponseJSON;
  return {
    credentialId: id,
    clientDataJson: response.clientDataJSON,
    attestationObject: response.attestationObject,
    transports: response.transports,
  };
}
