import { Injectable } from '@nestjs/common';
import type { Role } from '@app/contracts';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { CourseService } from '../course/index.js';
import { Municipality, MunicipalityService } from '../municipality/index.js';
import { Mandate, Person, PersonEmail, printedName, RoleGrant } from '../person/index.js';
import { loadDemoCohort, type DemoMember } from './demo-cohort.js';
import { demoLearners } from './demo-learners.js';
import { demoPeople, type DemoEntry } from './demo-people.js';

const TRAINER = 'lucie.zackova@roundtable.example';

/** Somebody of the demo, for printing a sign-in link. */
interface DemoPerson {
  email: string;
  name: string;
  role: Role;
}

/** Fills an empty database with a small association to try everything out with. */
@Injectable()
export class DemoService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly municipalities: MunicipalityService,
    private readonly courses: CourseService,
  ) {}

  /** True if the demo was loaded; a database that has anybody in it is left alone. */
  async loadDemo(): Promise<boolean> {
    return this.db.transaction(async () => {
      if (await this.db.of(Person).existsBy({})) return false;
      await this.municipalities.loadStarterList();
      const places = await this.db.of(Municipality).find();
      const idOf = new Map(places.map(({ id, country, code }) => [`${country} ${code}`, id]));
      const personIds = new Map<string, string>();
      for (const entry of demoPeople) personIds.set(entry.email, await this.add(entry, idOf));
      const members: DemoMember[] = [];
      for (const { progress, ...entry } of demoLearners) {
        const personId = await this.add(entry, idOf);
        if (!entry.mandate) continue;
        const municipalityId = getPlace(idOf, `CZ ${entry.mandate.municipality}`);
        members.push({ personId, municipalityId, audience: entry.mandate.audience, ...progress });
      }
      await this.loadCohort(personIds.get(TRAINER), members);
      return true;
    });
  }

  /** Those of the demo who are there, one learner of each kind and everybody else. */
  async listPeople(): Promise<DemoPerson[]> {
    const present = await this.db.of(PersonEmail).find({ relations: { person: true } });
    const personOf = new Map(present.map(({ email, person }) => [email, person]));
    return demoPeople.flatMap(({ email, role }) => {
      const person = personOf.get(email);
      return person ? [{ email, role, name: printedName(person) }] : [];
    });
  }

  private async loadCohort(trainerId: string | undefined, members: readonly DemoMember[]): Promise<void> {
    if (!trainerId) throw new Error(`The demo needs ${TRAINER}.`);
    const [now, today] = [this.clock.now(), this.clock.today()];
    await loadDemoCohort(this.db, this.courses, {
      courseSlug: 'facilitating-meetings',
      trainerId,
      members,
      now,
      today,
    });
  }

  private async add(
    { email, role, mandate, ...naming }: DemoEntry,
    municipalityIds: ReadonlyMap<string, string>,
  ): Promise<string> {
    const createdAt = this.clock.now();
    const person = Person.known({ ...naming, createdAt });
    const personId = person.id;
    const municipalityId = mandate ? getPlace(municipalityIds, `${mandate.country} ${mandate.municipality}`) : null;

    await this.db.of(Person).insert(person);
    await this.db.of(PersonEmail).insert({ id: newId(), personId, email, isPrimary: true, confirmedAt: createdAt });
    if (role !== 'learner') {
      // Contacts are contacts of their own municipality; the other roles reach everywhere.
      await this.db
        .of(RoleGrant)
        .insert({ id: newId(), personId, role, municipalityId: role === 'contact' ? municipalityId : null });
    }
    if (mandate && municipalityId) {
      const { office, audience, from } = mandate;
      await this.db.of(Mandate).insert({ id: newId(), personId, municipalityId, office, audience, from, until: null });
    }
    return personId;
  }
}

function getPlace(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`The demo needs the municipality ${code}, which is not in the starter list.`);
  return id;
}
