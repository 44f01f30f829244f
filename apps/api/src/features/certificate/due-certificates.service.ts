import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonChanges } from '../person/index.js';
import { IssuingService } from './issuing.service.js';

/** Issues what waited for a name or an office, in the transaction in which it is told. */
@Injectable()
export class DueCertificates implements OnModuleInit {
  constructor(
    private readonly people: PersonChanges,
    private readonly issuing: IssuingService,
  ) {}

  onModuleInit(): void {
    this.people.onChanged(async (personId) => void (await this.issuing.issueDue(personId)));
  }
}
