import type { Actor } from '../../platform/actor.js';

interface Held {
  /** Null once the holder was erased. */
  personId: string | null;
}

/** The holder, and those who keep or audit the register. */
export function mayReadCertificate(actor: Actor, certificate: Held): boolean {
  return isHolder(actor, certificate) || actor.permissions.has('certificate.register');
}

/** What the public sees of it, and by which link, is the holder's choice alone. */
export function mayShareCertificate(actor: Actor, certificate: Held): boolean {
  return isHolder(actor, certificate);
}

/** Revoking and correcting, also of one's own: it is audited. */
export function mayRevokeCertificate(actor: Actor): boolean {
  return actor.permissions.has('certificate.revoke');
}

function isHolder(actor: Actor, { personId }: Held): boolean {
  return personId === actor.id;
}
