import { Module } from '@nestjs/common';
import { MunicipalityModule } from '../municipality/index.js';
import { EmailService } from './email.service.js';
import { MandateService } from './mandate.service.js';
import { PeopleController } from './people.controller.js';
import { PersonChanges } from './person-changes.js';
import { PersonQueries } from './person.queries.js';
import { PersonService } from './person.service.js';
import { ProfileController } from './profile.controller.js';

@Module({
  imports: [MunicipalityModule],
  controllers: [ProfileController, PeopleController],
  providers: [PersonChanges, PersonService, PersonQueries, MandateService, EmailService],
  exports: [PersonChanges, PersonService],
})
export class PersonModule {}
