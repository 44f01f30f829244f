import type { Language, Permission, Role } from '@app/contracts';
import { AppError } from './app-error.js';

/** Who is asking. Built from the session; never from the request body. */
export interface Actor {
  /** The person's id. */
  readonly id: string;
  readonly sessionId: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** Ids of the municipalities for which the person is a contact. */
  readonly contactOf: readonly string[];
}

/** Turns the session cookie into an actor; the session feature implements it. */
export abstract class ActorSource {
  abstract findActor(sessionToken: string): Promise<Actor | null>;
}

/** Stops the current operation unless a policy allowed it. */
export function authorize(allowed: boolean): asserts allowed {
  if (!allowed) throw new AppError('auth.forbidden');
}
