/** Only few people use passkeys: the library is loaded for the first of them, not at start. */
export function loadWebAuthn() {
  return import('@simplewebauthn/server');
}
