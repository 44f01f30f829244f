import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CertificateSnapshot } from '@app/certificate';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { plain } from '../../platform/plain-text.js';
import { Settings } from '../../platform/settings.js';
import { SigningKeyService } from '../association/index.js';
import { Certificate } from './certificate.entity.js';

/** One association, one register. */
const REGISTER = 'association';
const ORDINAL_DIGITS = 4;

interface Entry {
  personId: string;
  enrolmentId: string;
  correctsId: string | null;
  /** What the holder keeps off the public page: a correction keeps the choice. */
  hidden: Certificate['hidden'];
}

/** Enters certificates in the register: the number, the code and the signature come from here. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly signingKeys: SigningKeyService,
  ) {}

  /** Needs a transaction: when it rolls back, the number was never given. `draft` must be complete. */
  async enter(draft: CertificateSnapshot, entry: Entry): Promise<Certificate> {
    const { CertificateSnapshot: Schema, newVerificationCode, payloadOf } = await import('@app/certificate');
    const year = Number(draft.issuedOn.slice(0, 4));
    const ordinal = await this.takeOrdinal(year);
    const number = `${year}/${String(ordinal).padStart(ORDINAL_DIGITS, '0')}`;
    const code = newVerificationCode(randomBytes);
    const url = `${this.settings.baseUrl}/verify/${code}`;
    const snapshot = Schema.parse({ ...draft, number, verification: { code, url } });

    const certificate: Certificate = Object.assign(new Certificate(), {
      id: newId(),
      issuer: REGISTER,
      year,
      ordinal,
      number,
      code,
      shareToken: newShareToken(),
      ...entry,
      snapshot,
      ...(await this.signingKeys.sign(payloadOf(snapshot))),
      searchText: searchTextOf(snapshot),
      issuedAt: this.clock.now(),
      validUntil: snapshot.validUntil,
      revokedAt: null,
      revokedReason: null,
      revokedById: null,
    });
    await this.db.of(Certificate).insert(certificate);
    return certificate;
  }

  /** One statement, so two can never get the same number; the row stays locked until the commit, so none is skipped. */
  private async takeOrdinal(year: number): Promise<number> {
    const [row] = await this.db.rows<{ last: number }>(
      `INSERT INTO "certificate_counter" ("issuer", "year", "last") VALUES (?, ?, 1)
       ON CONFLICT ("issuer", "year") DO UPDATE SET "last" = "certificate_counter"."last" + 1 RETURNING "last"`,
      [REGISTER, year],
    );
    if (!row) throw new Error('The register gave no number.');
    return row.last;
  }
}

/** 256 random bits in base64url. */
export function newShareToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The name both ways round, so that it is found whichever part is typed first. */
function searchTextOf({ number, holder: { givenName, familyName } }: CertificateSnapshot): string {
  return plain(`${number} ${givenName} ${familyName} ${givenName}`);
}
