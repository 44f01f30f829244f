import { Injectable } from '@nestjs/common';
import type { AssociationView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Audit } from '../../platform/audit.js';
import { Database } from '../../platform/database.js';
import { Association, ASSOCIATION, unnamedAssociation } from './association.entity.js';
import { toAssociationView } from './association.view.js';

/** Knows the association that runs this installation. */
@Injectable()
export class AssociationService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** The association as it is now; a fictional one until somebody enters the real one. */
  async get(): Promise<AssociationView> {
    return toAssociationView((await this.find()) ?? unnamedAssociation());
  }

  /** `change.version` is the one that the change was based on. */
  async change(actor: Actor, change: AssociationView): Promise<AssociationView> {
    const stored = await this.find();
    const before = toAssociationView(stored ?? unnamedAssociation());
    const stale = new AppError('association.changed_meanwhile', { version: before.version });
    if (before.version !== change.version) throw stale;

    const after = toAssociation(change, change.version + 1);
    if (stored) {
      // The condition decides, not what was read above: another process may write between the two.
      const { affected } = await this.db.of(Association).update({ id: ASSOCIATION, version: change.version }, after);
      if (affected !== 1) throw stale;
    } else {
      await this.db.add(after, stale);
    }
    await this.audit.record({
      actor,
      action: 'association.changed',
      subject: { type: 'association', id: ASSOCIATION },
      before,
      after: toAssociationView(after),
    });
    return toAssociationView(after);
  }

  private find(): Promise<Association | null> {
    return this.db.of(Association).findOneBy({ id: ASSOCIATION });
  }
}

function toAssociation(
  { name, seat, companyId, accreditation, signatory }: AssociationView,
  version: number,
): Association {
  return Object.assign(new Association(), {
    id: ASSOCIATION,
    name,
    seat,
    companyId,
    accreditationNumber: accreditation?.number ?? null,
    accreditationDate: accreditation?.date ?? null,
    signatoryName: signatory.name,
    signatoryOffice: signatory.office,
    version,
  });
}
