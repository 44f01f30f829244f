import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { rolePermissions, type Language, type Role } from '@app/contracts';
import { ActorSource, type Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
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
  roles: string | null;
}

/** Signed-in devices: opens them, finds who is behind a cookie, ends them. */
@Injectable()
export class SessionService extends ActorSource {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    super();
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
         (SELECT ${this.db.isPostgres ? `string_agg(r."role", ',')` : `group_concat(r."role", ',')`}
            FROM "role_grant" r WHERE r."personId" = s."personId") AS "roles"
       FROM "session" s JOIN "person" p ON p."id" = s."personId" WHERE s."tokenHash" = ?`,
      [hashToken(token)],
    );
    if (!row) return null;

    const now = this.clock.now();
    if (toDate(row.expiresAt) <= now) return null;
    if (now.getTime() - toDate(row.lastSeenAt).getTime() > HOUR_MS) await this.touch(row.id, now);
    return toActor(row);
  }

  async end(sessionId: string): Promise<void> {
    await this.db.of(Session).delete({ id: sessionId });
  }

  private async touch(id: string, now: Date): Promise<void> {
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS);
    await this.db.transaction(() => this.db.of(Session).update({ id }, { lastSeenAt: now, expiresAt }));
  }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** SQLite answers raw queries with `YYYY-MM-DD HH:MM:SS.mmm` in UTC. */
function toDate(value: Date | string): Date {
  return value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`);
}

function toActor({ id, personId, language, roles }: SessionRow): Actor {
  const granted = (roles ? roles.split(',') : []) as Role[];
  const all: Role[] = [...new Set<Role>(['learner', ...granted])];
  return {
    id: personId,
    sessionId: id,
    language,
    roles: all,
    permissions: new Set(all.flatMap((role) => rolePermissions[role])),
  };
}
