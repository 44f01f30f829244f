import type { Page } from 'playwright-core';
import type { Product } from './product.js';
import { until } from './until.js';

/** The six digits of the mail that comes of asking; those of earlier mails do not count. */
export async function codeAfter(product: Product, email: string, ask: () => Promise<void>): Promise<string> {
  const codes = async () => (await product.mailsTo(email)).flatMap((mail) => /^\s{4}(\d{6})/m.exec(mail)?.[1] ?? []);
  const before = (await codes()).length;
  await ask();
  const [newest = ''] = await until(codes, ({ length }) => length > before);
  return newest;
}

/** Signs in as a person does on a new device: address, then the code from the mail. */
export async function signInByCode(
  page: Page,
  product: Product,
  { email, to }: { email: string; to: string },
): Promise<void> {
  await page.goto(`${product.url}/sign-in?returnTo=${to}`);
  await page.getByLabel('E-mail').fill(email);
  const code = await codeAfter(product, email, () => page.getByRole('button', { name: 'Poslat odkaz a kód' }).click());
  await page.getByLabel('Kód z e-mailu').fill(code);
  await page.getByRole('button', { name: 'Přihlásit', exact: true }).last().click();
  await page.waitForURL(`**${to}`);
}
