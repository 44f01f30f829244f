import type { CertificateView, ProfileView, RegisterRow } from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { completeCourse } from '../api-learner.js';
import { desktop, openBrowser, openPage, phone } from '../browser.js';
import { Product } from '../product.js';
import { Visitor } from '../visitor.js';

describe('a coordinator who keeps the register', () => {
  let product: Product;
  let browser: Browser;
  let staff: Visitor;
  let officer: Visitor;
  let page: Page;
  let politicians: CertificateView;
  let officers: CertificateView;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    staff = await Visitor.signedIn(product, 'tomas.riha@roundtable.example');
    officer = await Visitor.signedIn(product, 'petr.dvorak@roundtable.example');
    politicians = await finish(await Visitor.signedIn(product, 'jana.novakova@roundtable.example'), 'politician');
    officers = await finish(officer, 'officer');
    page = await openPage(browser, desktop, staff);
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  const finish = async (visitor: Visitor, audience: 'politician' | 'officer') => {
    const id = await completeCourse(visitor, audience);
    return visitor.json<CertificateView>('GET', `/certificates/${id}`);
  };
  /** What anybody reads who has the code. */
  const publicPage = async (code: string): Promise<string> => {
    const stranger = await openPage(browser, phone);
    await stranger.goto(`${product.url}/verify/${code}`);
    await stranger.getByRole('link', { name: 'Ověřit jiný certifikát' }).waitFor();
    const words = await stranger.getByRole('main').innerText();
    await stranger.context().close();
    return words.replace(/\u00a0/g, ' ');
  };
  const openFromRegister = async (name: string): Promise<void> => {
    await page.goto(`${product.url}/register`);
    await page.getByRole('searchbox').fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Správa dokladu' }).waitFor();
  };
  const today = new Intl.DateTimeFormat('cs-CZ', { dateStyle: 'long', timeZone: 'Europe/Prague' }).format(Date.now());

  it('revokes a certificate with a reason, and the public page shows since when', async () => {
    expect(await publicPage(politicians.code)).toContain('Certifikát je platný');
    await openFromRegister('novakova');
    await page.getByRole('button', { name: 'Zneplatnit doklad' }).click();
    await page.getByRole('dialog').getByLabel('Důvod').fill('Vydáno omylem.');
    await page.getByRole('button', { name: 'Ano, zneplatnit' }).click();

    await page.getByText('Důvod: Vydáno omylem.').waitFor();
    const shown = await publicPage(politicians.code);
    expect(shown).toContain('Certifikát neplatí');
    expect(shown).toContain(`Vydavatel ho zneplatnil ${today}`);
    expect(shown).not.toContain('Vydáno omylem');
  });

  it('issues a corrected certificate after a change of name, one however often the button is pressed', async () => {
    const { version } = await officer.json<ProfileView>('GET', '/me');
    await officer.json('PATCH', '/me', { version, familyName: 'Dvořák Malý' });
    await openFromRegister('dvorak');
    await page.getByRole('button', { name: 'Vydat opravený doklad' }).click();
    await page.getByRole('dialog').getByLabel('Důvod').fill('Změna příjmení.');
    await page.getByRole('dialog').getByRole('button', { name: 'Vydat opravený doklad' }).dblclick();

    await page.getByText('Ing. Petr Dvořák Malý, Ph.D.').first().waitFor();
    const { items } = await staff.json<{ items: RegisterRow[] }>('GET', '/certificate-register?q=dvorak');
    expect(items.map(({ state }) => state).sort()).toEqual(['revoked', 'valid']);
    const [fresh] = items.filter(({ state }) => state === 'valid');
    expect(await publicPage(officers.code)).toContain(`Nahrazuje ho certifikát č. ${fresh?.number}`);
  });

  it('leaves the holder with the corrected one, which verifies', async () => {
    const { items } = await officer.json<{ items: CertificateView[] }>('GET', '/certificates');
    const corrected = items.find(({ state }) => state === 'valid');

    expect(items).toHaveLength(2);
    expect(corrected?.printedName).toBe('Ing. Petr Dvořák Malý, Ph.D.');
    expect(await publicPage(corrected?.code ?? '')).toContain('Certifikát je platný');
    expect(await product.mailsTo('petr.dvorak@roundtable.example', /\/certificates\//)).toHaveLength(2);
  });

  it('shows the name only by the link that the holder gives away, until it is made anew', async () => {
    const [mine] = (await officer.json<{ items: CertificateView[] }>('GET', '/certificates')).items;
    const long = mine?.links.long ?? '';
    const share = new URL(long).search;
    expect(await publicPage(`${mine?.code}${share}`)).toContain('Ing. Petr Dvořák Malý, Ph.D.');

    const holder = await openPage(browser, phone, officer);
    await holder.goto(`${product.url}/certificates/${mine?.id}`);
    await holder.getByLabel('obec', { exact: true }).check();
    await holder.getByRole('button', { name: 'Vytvořit nový odkaz se jménem' }).click();
    await holder.waitForFunction(
      (old) => ![...document.querySelectorAll('input')].some(({ value }) => value === old),
      long,
    );

    const shown = await publicPage(`${mine?.code}${share}`);
    expect(shown).not.toContain('Malý');
    expect(shown).not.toContain('Chrudim');
  });
});
