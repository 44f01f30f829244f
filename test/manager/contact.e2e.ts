import type { CohortView } from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser, openPage, phone } from '../browser.js';
import { Product } from '../product.js';
import { COURSE, Visitor } from '../visitor.js';

const year = new Date().getUTCFullYear() + 1;

describe('a contact of a municipality', () => {
  let product: Product;
  let browser: Browser;
  let contact: Page;
  let coordinator: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    const trainer = await Visitor.signedIn(product, 'lucie.zackova@roundtable.example');
    const course = await trainer.json<{ id: string }>('GET', `/courses/${COURSE}?language=cs`);
    const plan = { courseId: course.id, name: 'Otevřený běh', entry: 'open' };
    const { id } = await trainer.json<CohortView>('POST', '/cohorts', plan);
    await trainer.json('POST', `/cohorts/${id}/opening`, {});
    await trainer.json('POST', `/cohorts/${id}/days`, {
      day: {
        title: 'Seminář pro obce',
        times: { zone: 'Europe/Prague', startsAt: `${year}-04-14T09:00`, endsAt: `${year}-04-14T16:00` },
        place: { form: 'in-person', venue: { name: 'Městský úřad', address: 'Chrudim', access: '' } },
        capacity: 3,
      },
    });
    contact = await openPage(browser, phone, await Visitor.signedIn(product, 'hana.dostalova@roundtable.example'));
    coordinator = await openPage(browser, desktop, await Visitor.signedIn(product, 'tomas.riha@roundtable.example'));
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  const day = () => contact.getByRole('listitem').filter({ hasText: 'Seminář pro obce' }).first();

  it('holds seats before the names are known', async () => {
    await contact.goto(`${product.url}/seats`);
    await day().getByLabel('Počet míst').fill('2');
    await day().getByRole('button', { name: 'Podržet místa' }).click();

    await day().getByText('Držíte 2 místa.').waitFor();
    await day().getByText('Volné je 1 místo.').waitFor();
  });

  it('puts in a name: one of the own people has a seat at once', async () => {
    const choice = day().getByLabel('Kdo pojede');
    await choice.selectOption({ label: 'Ing. Petr Dvořák, Ph.D. (vedoucí odboru územního plánování)' });
    await day().getByRole('button', { name: 'Zapsat jméno' }).click();

    await day()
      .getByText(/Petr Dvořák.*má místo/)
      .waitFor();
    await day()
      .getByText(/Jmen: 1\./)
      .waitFor();
  });

  it('asks for a seminar for the own council', async () => {
    await contact.getByRole('button', { name: 'Požádat o seminář' }).click();
    await contact.getByLabel('Co potřebujete probrat').fill('Veřejné projednání územního plánu.');
    await contact.getByLabel('Nejdříve').fill(`${year}-05-03`);
    await contact.getByLabel('Nejpozději').fill(`${year}-06-18`);
    await contact.getByRole('button', { name: 'Odeslat žádost' }).click();

    await contact.getByText('čeká na odpověď').waitFor();
  });

  it('gets a day: the coordinator turns the request into a cohort for the council', async () => {
    await coordinator.goto(`${product.url}/session-requests`);
    await coordinator.getByText('Veřejné projednání územního plánu.').waitFor();
    await coordinator.getByRole('button', { name: 'Přijmout…' }).click();
    await coordinator.getByLabel('Lektor nebo lektorka').selectOption({ label: 'Bc. Lucie Žáčková' });
    await coordinator.getByLabel('Místo konání').fill('Radnice');
    await coordinator.getByLabel('Adresa').fill('Chrudim');
    await coordinator.getByRole('button', { name: 'Přijmout žádost' }).click();
    await coordinator.getByRole('link', { name: 'Otevřít běh' }).waitFor();

    await contact.reload();

    await contact.getByText('domluveno').waitFor();
  });
});
