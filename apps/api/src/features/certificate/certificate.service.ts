import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CertificateView } from '@app/contracts';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { HideableField } from './certificate.entity.js';
import { Certificate } from './certificate.entity.js';
import { mayReadCertificate, mayShareCertificate } from './certificate.policy.js';
import { CertificateQueries } from './certificate.queries.js';
import { nameOn, toCertificateView } from './certificate.view.js';
import { PdfRenderer } from './pdf/pdf-renderer.js';
import { newShareToken } from './register.service.js';

export interface PdfFile {
  bytes: Uint8Array;
  /** SHA-256 in hexadecimal. */
  hash: string;
  name: string;
}

/** Certificates for those who hold them or keep the register. */
@Injectable()
export class CertificateService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: CertificateQueries,
    private readonly renderer: PdfRenderer,
  ) {}

  async listOwn(actor: Actor): Promise<CertificateView[]> {
    const certificates = await this.queries.listOf(actor.id);
    return this.toViews(actor, certificates);
  }

  async read(actor: Actor, id: string): Promise<CertificateView> {
    return this.toView(actor, await this.get(actor, id));
  }

  async pdf(actor: Actor, id: string): Promise<PdfFile> {
    return this.draw(await this.get(actor, id));
  }

  /** For who has been allowed the certificate on other grounds, such as having run the cohort. */
  async draw({ snapshot, payload, number }: Certificate): Promise<PdfFile> {
    const bytes = await this.renderer.render(snapshot, `${snapshot.verification.url}#${payload}`);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { bytes, hash, name: `${number.replace('/', '-')} ${nameOn(snapshot)}.pdf` };
  }

  /** Chooses what the public page leaves out. A new long link ends the old one. */
  async share(
    actor: Actor,
    id: string,
    choice: { hidden: HideableField[]; newLink: boolean },
  ): Promise<CertificateView> {
    const certificate = await this.get(actor, id);
    authorize(mayShareCertificate(actor, certificate));

    const hidden = [...new Set(choice.hidden)];
    const change = choice.newLink ? { hidden, shareToken: newShareToken() } : { hidden };
    await this.db.of(Certificate).update({ id }, change);
    return this.toView(actor, Object.assign(certificate, change));
  }

  /** Somebody else's certificate does not exist for those who may not read it. */
  async get(actor: Actor, id: string): Promise<Certificate> {
    const certificate = await this.db.of(Certificate).findOneBy({ id });
    if (!certificate || !mayReadCertificate(actor, certificate)) throw new AppError('certificate.not_found', { id });
    return certificate;
  }

  async toView(actor: Actor, certificate: Certificate): Promise<CertificateView> {
    const [view] = await this.toViews(actor, [certificate]);
    if (!view) throw new Error('A certificate without a view.');
    return view;
  }

  private async toViews(actor: Actor, certificates: readonly Certificate[]): Promise<CertificateView[]> {
    const revoked = certificates.filter(({ revokedAt }) => revokedAt !== null);
    const corrections = await this.queries.correctionsOf(revoked.map(({ id }) => id));
    const today = this.clock.today();
    return certificates.map((certificate) =>
      toCertificateView(certificate, { actor, today, correctedBy: corrections.get(certificate.id) ?? null }),
    );
  }
}
