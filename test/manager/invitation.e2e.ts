import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser, openPage, phone } from '../browser.js';
import { Product } from '../product.js';
import { until } from '../until.js';
import { COURSE, Visitor } from '../visitor.js';

const first = 'marie.krejcova@obec.example';
const second = 'karel.beran@obec.example';

describe('a trainer who invites', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    page = await openPage(browser, desktop, await Visitor.signedIn(product, 'lucie.zackova@roundtable.example'));
    await page.goto(`${product.url}/invitations`);
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  const invite = async (emails: string): Promise<void> => {
    await page.getByLabel('E-mailové adresy').fill(emails);
    await page.getByLabel('Kurz', { exact: true }).selectOption({ label: 'Facilitace setkání s veřejností' });
    await page.getByLabel(/^Osobní vzkaz/).fill('Těším se na Vás u kulatého stolu.');
    await page.getByRole('button', { name: 'Odeslat pozvánky' }).click();
  };
  const rowOf = (email: string) => page.getByRole('row').filter({ hasText: email });
  const linkIn = (mail: string) => /http:\/\/localhost:\d+\/invitations\/[A-Za-z0-9_-]+/.exec(mail)?.[0] ?? '';
  const headingAt = async (address: string): Promise<string> => {
    const stranger = await openPage(browser, phone);
    await stranger.goto(address);
    const heading = await stranger.getByRole('heading', { level: 1 }).innerText();
    await stranger.context().close();
    return heading;
  };

  it('sees which address of a pasted list is wrong before anything is sent', async () => {
    await invite(`${first}; Karel Beran <karel.beran@obec>`);

    await page.getByText('Tyto adresy nejsou v pořádku: karel.beran@obec.').waitFor();
    expect(await product.mailsTo(first)).toEqual([]);
  });

  it('sends each address one mail with the course and the personal words', async () => {
    await invite(`${first}; Karel Beran <${second}>`);

    await page.getByText('Odeslány 2 pozvánky').waitFor();
    for (const email of [first, second]) {
      await rowOf(email).getByText('čeká na přijetí').waitFor();
      const mail = await product.mailTo(email);
      expect(mail).toContain('Těším se na Vás u kulatého stolu.');
      expect(mail).toMatch(/Facilitace setkání s\sveřejností/);
    }
  });

  it('is told who is invited already, and nobody is bothered twice', async () => {
    await invite(`${first}, ${second}`);

    await page.getByText('Nic nového se neposlalo').waitFor();
    await page.getByText(`Otevřenou pozvánku už mají: ${first} a ${second}.`).waitFor();
    expect(await product.mailsTo(first)).toHaveLength(1);
  });

  it('sees that the invited person has come in by one press', async () => {
    const councillor = await openPage(browser, phone);
    await councillor.goto(linkIn(await product.mailTo(first)));
    await councillor.getByText('Zve vás Bc. Lucie Žáčková.').waitFor();
    await councillor.getByText('Těším se na Vás u kulatého stolu.').waitFor();
    await councillor.getByRole('button', { name: 'Přijmout a začít' }).click();
    await councillor.waitForURL(`**/courses/${COURSE}`);

    await page.reload();

    await rowOf(first).getByText('přijatá').waitFor();
    expect(await rowOf(first).getByRole('button').count()).toBe(0);
    expect(await headingAt(linkIn(await product.mailTo(first)))).toBe('Tato pozvánka už je přijatá');
  });

  it('sends an invitation again with a fresh link, and the old one ends', async () => {
    await rowOf(second)
      .getByRole('button', { name: /znovu$/ })
      .click();
    await page.getByText('Pozvánka je odeslaná znovu').waitFor();
    const mails = await until(
      () => product.mailsTo(second),
      ({ length }) => length > 1,
    );
    const [fresh, old] = mails.map(linkIn);

    expect(await headingAt(fresh ?? '')).toMatch(/Pozvánka do kurzu/);
    expect(await headingAt(old ?? '')).not.toMatch(/Pozvánka do kurzu/);
  });

  it('takes an invitation back after being asked, and its link ends', async () => {
    await rowOf(second)
      .getByRole('button', { name: /^Vzít zpět/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ano, vzít zpět' }).click();

    await rowOf(second).getByText('vzatá zpět').waitFor();
    const [newest = ''] = await product.mailsTo(second);
    expect(await headingAt(linkIn(newest))).toBe('Tato pozvánka už neplatí');
  });
});
