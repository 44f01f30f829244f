import { Injectable } from '@nestjs/common';
import type { Audience } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { MunicipalityService } from '../municipality/index.js';
import { Mandate } from './mandate.entity.js';
import { PersonChanges } from './person-changes.js';

interface MandateFields {
  municipalityId: string;
  office: string;
  audience: Audience;
  /** Days, both included. */
  from: string;
  until: string | null;
}

/** The own offices of a person. Those of others are not found: nobody learns that they exist. */
@Injectable()
export class MandateService {
  constructor(
    private readonly db: Database,
    private readonly municipalities: MunicipalityService,
    private readonly changes: PersonChanges,
  ) {}

  async add(actor: Actor, fields: MandateFields): Promise<void> {
    await this.refuseImpossible(fields);
    await this.db.of(Mandate).insert({ id: newId(), personId: actor.id, ...fields });
    await this.changes.tell(actor.id);
  }

  async change(actor: Actor, mandateId: string, fields: MandateFields): Promise<void> {
    const { id } = await this.getOwn(actor, mandateId);
    await this.refuseImpossible(fields);
    await this.db.of(Mandate).update({ id }, fields);
    await this.changes.tell(actor.id);
  }

  async remove(actor: Actor, mandateId: string): Promise<void> {
    const { id } = await this.getOwn(actor, mandateId);
    await this.db.of(Mandate).delete({ id });
  }

  private async getOwn(actor: Actor, mandateId: string): Promise<Mandate> {
    const mandate = await this.db.of(Mandate).findOneBy({ id: mandateId, personId: actor.id });
    if (!mandate) throw new AppError('mandate.not_found', { mandateId });
    return mandate;
  }

  private async refuseImpossible({ municipalityId, from, until }: MandateFields): Promise<void> {
    if (until !== null && until < from) throw new AppError('mandate.dates_reversed', { from, until });
    await this.municipalities.getView(municipalityId);
  }
}
