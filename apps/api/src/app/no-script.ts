import { Injectable } from '@nestjs/common';
import { Slug, type CourseView, type Language, type VerificationView } from '@app/contracts';
import { CatalogueService } from '../features/catalogue/index.js';
import { VerificationService } from '../features/certificate/index.js';
import { AppError } from '../platform/app-error.js';
import { dayOf } from '../platform/clock.js';
import { Texts } from '../platform/texts.js';
import cs from './no-script.cs.json';
import en from './no-script.en.json';
import nb from './no-script.nb.json';

const texts = new Texts({ cs, en, nb });
type Say = ReturnType<typeof texts.in>;

/** What a public page says to a browser without JavaScript: the catalogue, a course, whether a certificate is valid. */
@Injectable()
export class NoScript {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly verification: VerificationService,
  ) {}

  title(language: Language): string {
    return texts.in(language)('title');
  }

  /** HTML for the `<noscript>` of the page at this path. */
  async page(path: string, language: Language): Promise<string> {
    const say = texts.in(language);
    const frame = `<h1>${escape(say('title'))}</h1><p>${escape(say('needs'))}</p>`;
    return `<main class="noscript" lang="${language}">${frame}${await this.content(path, language)}${verifyForm(say)}</main>`;
  }

  private async content(path: string, language: Language): Promise<string> {
    const say = texts.in(language);
    const [area, name] = path.split('/').filter(Boolean).map(decode);
    if (area === 'courses' && Slug.safeParse(name).success) return this.course(String(name), language);
    if (isVerification(area) && name) return verified(await this.verification.verify(name), say);
    if (area === undefined || area === 'courses') return this.courses(language);
    return '';
  }

  private async courses(language: Language): Promise<string> {
    const { items } = await this.catalogue.list(null, '', language);
    const list = items.map(
      ({ slug, title, summary }) =>
        `<li><a href="/courses/${escape(slug)}">${escape(title)}</a><br>${escape(summary)}</li>`,
    );
    return `<h2>${escape(texts.in(language)('courses'))}</h2><ul>${list.join('')}</ul>`;
  }

  private async course(slug: string, language: Language): Promise<string> {
    try {
      return outline(await this.catalogue.read(null, slug, language), texts.in(language));
    } catch (error) {
      if (error instanceof AppError) return this.courses(language);
      throw error;
    }
  }
}

export function isVerification(area: string | undefined): boolean {
  return area === 'verify' || area === 'overeni' || area === 'verifiser';
}

function outline({ title, summary, minutes, outcomes, modules }: CourseView, say: Say): string {
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
  const lessons = modules.map(
    (module) => `<h3>${escape(module.title)}</h3>${list(module.lessons.map((lesson) => lesson.title))}`,
  );
  return [
    `<h2>${escape(title)}</h2><p>${escape(summary)}</p><p>${escape(say('course.minutes', minutes))}</p>`,
    `<h3>${escape(say('course.outcomes.politician'))}</h3>${list(outcomes.politician)}`,
    `<h3>${escape(say('course.outcomes.officer'))}</h3>${list(outcomes.officer)}`,
    `<h2>${escape(say('course.lessons'))}</h2>${lessons.join('')}`,
  ].join('');
}

function verified(view: VerificationView, say: Say): string {
  const revokedOn = view.state !== 'not_found' && view.revokedAt ? dayOf(new Date(view.revokedAt)) : '';
  const heading = `<h2>${escape(say('verify'))}</h2><p><strong>${escape(say(`verify.${view.state}`, { at: revokedOn }))}</strong></p>`;
  if (view.state === 'not_found') return heading;
  const { printed, name } = view;
  const facts = [
    say('verify.number', { value: printed.number }),
    say('verify.name', { value: name }),
    printed.municipality && say('verify.municipality', { value: printed.municipality.name }),
    printed.office && say('verify.office', { value: printed.office }),
    say('verify.course', { value: printed.courseTitle }),
    printed.hours !== null && say('verify.hours', { value: printed.hours }),
    say('verify.dates', { from: printed.startedOn, until: printed.completedOn }),
    say('verify.issued', { value: printed.issuedOn }),
    printed.validUntil && say('verify.validUntil', { value: printed.validUntil }),
    say('verify.issuer', { value: printed.issuer.name }),
  ].filter((fact) => typeof fact === 'string');
  return `${heading}<ul>${facts.map((fact) => `<li>${escape(fact)}</li>`).join('')}</ul>`;
}

function verifyForm(say: Say): string {
  return `<form action="/verify" method="get"><p><label>${escape(say('verify.code'))} <input name="code" required></label> <button>${escape(say('verify'))}</button></p></form>`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
