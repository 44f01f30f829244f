import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { rolePermissions, type DeviceView, type Language, type Role, type SignedIn } from '@app/contracts';
import { LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { ActorSource, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Caller } from '../../platform/http.js';
import { newId } from '../../platform/id.js';
import { fromStored } from '../../platform/stored-instant.js';
import { PersonService, printedName } from '../person/index.js';
import { deviceName } from './device-name.js';
import { Session } from './session.entity.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A device that is used stays signed in; one that is not is signed out after this. */
export const SESSION_DAYS = 30;

interface SessionRow {
  id: string;
  personId: string;
  language: Language;
  lastSeenAt: Date | string;
  expiresAt: Date | string;
  /** `role:municipalityId`, separated by commas; the id is empty for a role that reaches everywhere. */
  roles: string | null;
}

/** A device that was just signed in. */
export interface Arrival {
  /** For the cookie; stored nowhere. */
  sessionToken: string;
  person: SignedIn;
}

/** Signed-in devices: opens them, finds who is behind a cookie, ends them. */
@Injectable()
export class SessionService extends ActorSource {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: PersonService,
  ) {
    super();
  }

  /** Signs a device in under a new token; what it was signed in as before ends. */
  async start(personId: string, { sessionToken: earlier, userAgent }: Caller): Promise<Arrival> {
    if (earlier) await this.db.of(Session).delete({ tokenHash: hashToken(earlier) });
    await this.db.of(Session).delete({ personId, expiresAt: LessThanOrEqual(this.clock.now()) });

    const sessionToken = await this.open(personId, deviceName(userAgent));
    const actor = await this.findActor(sessionToken);
    if (!actor) throw new Error('A session that was just opened is not there.');
    return { sessionToken, person: await this.getSignedIn(actor) };
  }

  async getSignedIn({ id, language, roles, permissions }: Actor): Promise<SignedIn> {
    const person = await this.people.get(id);
    // Before the name is told, one's own address is what a person recognises.
    const displayName = printedName(person) || ((await this.people.findPrimaryEmail(id)) ?? '');
    return { id, displayName, language, roles: [...roles], permissions: [...permissions], hasName: person.hasName };
  }

  /** Opens a session and returns the token for the cookie; it is stored nowhere. */
  async open(personId: string, device: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session: Session = Object.assign(new Session(), {
      id: newId(),
      personId,
      tokenHash: hashToken(token),
      device,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_DAYS * DAY_MS),
    });
    await this.db.of(Session).insert(session);
    return token;
  }

  async findActor(token: string): Promise<Actor | null> {
    // One round to the database for every signed-in request: by unique key, roles along with it.
    const [row] = await this.db.rows<SessionRow>(
      `SELECT s."id", s."personId", s."lastSeenAt", s."expiresAt", p."language",
         (SELECT ${this.db.isPostgres ? 'string_agg' : 'group_concat'}(r."role" || ':' || COALESCE(r."municipalityId", ''), ',')
            FROM "role_grant" r WHERE r."personId" = s."personId") AS "roles"
       FROM "session" s JOIN "person" p ON p."id" = s."personId" WHERE s."tokenHash" = ?`,
      [hashToken(token)],
    );
    if (!row) return null;

    const now = this.clock.now();
    if (fromStored(row.expiresAt) <= now) return null;
    if (now.getTime() - fromStored(row.lastSeenAt).getTime() > HOUR_MS) await this.touch(row.id, now);
    return toActor(row);
  }

  async end(sessionId: string): Promise<void> {
    await this.db.of(Session).delete({ id: sessionId });
  }

  async listDevices(actor: Actor): Promise<DeviceView[]> {
    const sessions = await this.db.of(Session).find({
      where: { personId: actor.id, expiresAt: MoreThan(this.clock.now()) },
      order: { lastSeenAt: 'DESC', id: 'DESC' },
    });
    return sessions.map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isCurrent: id === actor.sessionId,
    }));
  }

  /** Ends one of the own sessions; those of others are not found. */
  async revoke(actor: Actor, sessionId: string): Promise<void> {
    const { affected } = await this.db.of(Session).delete({ id: sessionId, personId: actor.id });
    if (affected !== 1) throw new AppError('session.not_found', { deviceId: sessionId });
  }

  async revokeOthers(actor: Actor): Promise<number> {
    const { affected } = await this.db.of(Session).delete({ personId: actor.id, id: Not(actor.sessionId) });
    return affected ?? 0;
  }

  private async touch(id: string, now: Date): Promise<void> {
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS);
    await this.db.transaction(() => this.db.of(Session).update({ id }, { lastSeenAt: now, expiresAt }));
  }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function toActor({ id, personId, language, roles }: SessionRow): Actor {
  const grants = (roles ? roles.split(',') : []).map((grant) => grant.split(':') as [Role, string]);
  const all: Role[] = [...new Set<Role>(['learner', ...grants.map(([role]) => role)])];
  return {
    id: personId,
    sessionId: id,
    language,
    roles: all,
    permissions: new Set(all.flatMap((role) => rolePermissions[role])),
    contactOf: grants.flatMap(([role, municipalityId]) =>
      role === 'contact' && municipalityId ? [municipalityId] : [],
    ),
  };
}
