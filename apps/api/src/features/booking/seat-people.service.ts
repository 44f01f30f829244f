import { Injectable } from '@nestjs/common';
import type { Language, SeatPerson } from '@app/contracts';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { MunicipalityService } from '../municipality/index.js';
import { Mandate, Person, PersonEmail } from '../person/index.js';

type ByEmail = Extract<SeatPerson, { email: string }>;

const languages: Readonly<Record<string, Language>> = { CZ: 'cs', NO: 'nb' };

/** People whom somebody else names for a seat. */
@Injectable()
export class SeatPeople {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly municipalities: MunicipalityService,
  ) {}

  /**
   * Whose address it is, or else a new person whose address nobody has proven yet: signing in with it proves it. What
   * is known of somebody stays as it is, whatever is typed here.
   */
  async findOrEnter(who: ByEmail, municipalityId: string | null): Promise<string> {
    const known = await this.db.of(PersonEmail).findOneBy({ email: who.email });
    if (known) return known.personId;

    const createdAt = this.clock.now();
    const place = municipalityId ? await this.municipalities.getView(municipalityId) : null;
    const language = (place && languages[place.country]) ?? 'cs';
    const { givenName, familyName } = who;
    const person = Person.known({ givenName, familyName, language, createdAt });
    await this.db.of(Person).insert(person);
    const address = { id: newId(), personId: person.id, email: who.email, isPrimary: true, confirmedAt: null };
    await this.db.add(Object.assign(new PersonEmail(), address), new AppError('person.email_taken'));
    if (municipalityId && who.office) await this.giveOffice(person.id, municipalityId, who);
    return person.id;
  }

  /** Whether the person has an office in the municipality today. */
  async isOf(personId: string, municipalityId: string): Promise<boolean> {
    const mandates = await this.db.of(Mandate).findBy({ personId, municipalityId });
    return mandates.some((mandate) => mandate.isCurrentOn(this.clock.today()));
  }

  private async giveOffice(personId: string, municipalityId: string, { office, audience }: ByEmail): Promise<void> {
    const mandate = { id: newId(), personId, municipalityId, office, audience };
    await this.db.of(Mandate).insert({ ...mandate, from: this.clock.today(), until: null });
  }
}
