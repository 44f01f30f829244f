import type { PasskeyView } from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, phone } from '../browser.js';
import { Product } from '../product.js';
import { Visitor } from '../visitor.js';

describe('a learner with a passkey', () => {
  let product: Product;
  let browser: Browser;
  let learner: Visitor;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    learner = await Visitor.signedIn(product, 'jana.novakova@roundtable.example');
    page = await openPage(browser, phone, learner);
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
    } as const;
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
    });
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  it('adds it in the account', async () => {
    await page.goto(`${product.url}/account`);
    await page.getByLabel('Název klíče').fill('Můj telefon');
    await page.getByRole('button', { name: 'Přidat klíč' }).click();

    await page.getByRole('button', { name: 'Odebrat klíč Můj telefon' }).waitFor();
    const { items } = await learner.json<{ items: PasskeyView[] }>('GET', '/passkeys');
    expect(items.map(({ name }) => name)).toEqual(['Můj telefon']);
  });

  it('is told when the device has one already', async () => {
    await page.getByLabel('Název klíče').fill('Ještě jednou');
    await page.getByRole('button', { name: 'Přidat klíč' }).click();

    await page.getByText('Klíč se nevytvořil').waitFor();
  });

  it('signs out, and in again without any mail', async () => {
    await page.getByRole('button', { name: /^Můj účet/ }).click();
    await page.getByRole('button', { name: 'Odhlásit', exact: true }).first().click();
    await page.getByRole('link', { name: 'Přihlásit', exact: true }).waitFor();
    await page.goto(`${product.url}/sign-in?returnTo=/account`);
    await page.getByRole('button', { name: 'Použít přístupový klíč' }).click();

    await page.waitForURL((url) => url.pathname === '/account');
    await page.getByText('Naposledy použito').first().waitFor();
    expect(await product.mailsTo('jana.novakova@roundtable.example')).toEqual([]);
  });
});
