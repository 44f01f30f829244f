import type { Browser, Page } from 'playwright-core';
import type { CohortView } from '@app/contracts';
import { desktop, openBrowser, openPage, phone } from '../browser.js';
import { Product } from '../product.js';
import { until } from '../until.js';
import { COURSE, Visitor } from '../visitor.js';

const JANA = 'jana.novakova@roundtable.example';
const PETR = 'petr.dvorak@roundtable.example';

describe('a seminar day that fills up', () => {
  let product: Product;
  let browser: Browser;
  let trainer: Page;
  let jana: Page;
  let petr: Page;
  let cohort: CohortView;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    const lucie = await Visitor.signedIn(product, 'lucie.zackova@roundtable.example');
    const course = await lucie.json<{ id: string }>('GET', `/courses/${COURSE}?language=cs`);
    const plan = { courseId: course.id, name: 'Chrudim na jaře', entry: 'open' };
    cohort = await lucie.json<CohortView>('POST', '/cohorts', plan);
    await lucie.json('POST', `/cohorts/${cohort.id}/opening`, {});
    trainer = await openPage(browser, desktop, lucie);
    jana = await openPage(browser, phone, await Visitor.signedIn(product, JANA));
    petr = await openPage(browser, phone, await Visitor.signedIn(product, PETR));
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  const days = () => `${product.url}/cohorts/${cohort.id}/days`;
  const card = (page: Page) => page.getByRole('listitem').filter({ hasText: 'První seminář' }).first();
  const openSeminars = async (page: Page) => {
    await page.goto(`${product.url}/seminars`);
    await card(page).waitFor();
  };
  /** Mails about the first day that carry a calendar part with this method. */
  const invitations = (email: string, method: 'REQUEST' | 'CANCEL') =>
    product.mailsTo(email, new RegExp(`METHOD:${method}`));

  it('is planned as a series of separate days, seen before they are made', async () => {
    await trainer.goto(`${days()}/new`);
    await trainer.getByLabel('Název dne').fill('První seminář');
    await trainer.getByLabel('Datum').fill(`${new Date().getUTCFullYear() + 1}-03-10`);
    await trainer.getByLabel('Místo konání').fill('Městský úřad Chrudim');
    await trainer.getByLabel('Adresa').fill('Resselovo náměstí 77, 537 16 Chrudim');
    await trainer.getByLabel('Počet míst').fill('1');
    await trainer.getByLabel('Opakovat').selectOption('week');

    await trainer.getByText('Vzniknou 2 samostatné dny:').waitFor();
    await trainer.getByRole('button', { name: 'Naplánovat' }).click();

    await until(
      () => trainer.getByRole('link', { name: 'První seminář' }).count(),
      (count) => count === 2,
    );
  });

  it('gives its only seat to who asks first, with an invitation for the calendar', async () => {
    await openSeminars(jana);
    await card(jana).getByRole('button', { name: 'Zamluvit místo' }).click();

    await card(jana).getByText('Máte potvrzené místo.').waitFor();
    const [mail] = await until(
      () => invitations(JANA, 'REQUEST'),
      ({ length }) => length > 0,
    );
    expect(mail).toContain('SEQUENCE:0');
    expect(mail).toContain('TZID=Europe/Prague');
  });

  it('puts the next one on the waiting list and says how many wait before', async () => {
    await openSeminars(petr);
    await card(petr).getByRole('button', { name: 'Zapsat na čekací listinu' }).click();

    await card(petr).getByText('Jste na čekací listině první v pořadí.').waitFor();
  });

  it('offers a seat that is given back to who waits, and says why to the trainer', async () => {
    await card(jana).getByRole('button', { name: 'Odhlásit se' }).click();
    await jana.getByRole('dialog').getByRole('button', { name: 'Odhlásit se' }).click();
    await until(
      () => invitations(JANA, 'CANCEL'),
      ({ length }) => length === 1,
    );

    await openSeminars(petr);
    await card(petr).getByText('Uvolnilo se místo a čeká na vás do').waitFor();
    await card(petr).getByRole('button', { name: 'Beru místo' }).click();
    await card(petr).getByText('Máte potvrzené místo.').waitFor();

    await trainer.getByRole('link', { name: 'První seminář' }).first().click();
    await trainer.getByText('Nabídka volného místa: Jana N. se odhlašuje.').waitFor();
  });

  it('that is moved sends the calendar of who has a seat a newer invitation', async () => {
    await trainer.getByRole('link', { name: 'Upravit' }).click();
    await trainer.getByLabel('Začátek').fill('10:00');
    await trainer.getByLabel('1. část od').fill('10:00');
    await trainer.getByRole('button', { name: 'Uložit změny' }).click();
    await trainer.getByText('10:00–16:00').first().waitFor();

    const mails = await until(
      () => invitations(PETR, 'REQUEST'),
      ({ length }) => length === 2,
    );
    expect(mails[0]).toContain('SEQUENCE:1');
    expect(uidIn(mails[0])).toBe(uidIn(mails[1]));
  });

  it('that two people change at once loses nothing: the second one sees what the first one did', async () => {
    const tomas = await Visitor.signedIn(product, 'tomas.riha@roundtable.example');
    const coordinator = await openPage(browser, desktop, tomas);
    const edit = `${trainer.url()}/edit`;
    await coordinator.goto(edit);
    await trainer.goto(edit);

    await trainer.getByLabel('Počet míst').fill('12');
    await trainer.getByRole('button', { name: 'Uložit změny' }).click();
    await trainer.getByText('Potvrzeno: 1 z 12').waitFor();
    await coordinator.getByLabel('Název dne').fill('První seminář: mandát');
    await coordinator.getByRole('button', { name: 'Uložit změny' }).click();

    await coordinator.getByText('Den mezitím změnil někdo jiný').waitFor();
    await coordinator.getByText('Počet míst: 12').waitFor();
    expect(await trainer.getByRole('heading', { name: 'První seminář', exact: true }).count()).toBe(1);
  });

  it('that is cancelled tells everybody with a seat why, and takes it out of their calendar', async () => {
    await trainer.reload();
    await trainer.getByRole('button', { name: 'Zrušit den' }).click();
    const question = trainer.getByRole('dialog');
    await question.getByText('Zprávu s důvodem a odvolání z kalendáře dostane 1 člověk.').waitFor();
    await question.getByLabel('Důvod').fill('Sál je po havárii vody.');
    await question.getByRole('button', { name: 'Zrušit den' }).click();

    await trainer.getByText('Sál je po havárii vody.').first().waitFor();
    const [mail] = await until(
      () => invitations(PETR, 'CANCEL'),
      ({ length }) => length === 1,
    );
    expect(mail).toContain('Sál je po havárii vody.');
  });
});

function uidIn(mail = ''): string | undefined {
  return /^UID:(\S+)/m.exec(mail)?.[1];
}
