import type { Page } from 'playwright-core';

/** Reads the open lesson to its end, watches its film, and presses the button. Answers the address it leads to. */
export async function finishLesson(page: Page): Promise<void> {
  const before = page.url();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.locator('[data-block]').first().waitFor();
  await scrollThrough(page);
  if ((await page.locator('video').count()) > 0) await watchFilm(page);
  await page
    .getByRole('button', {
      name: /^(Dokončit a pokračovat|Finish and continue|Fullfør og gå videre|Fullfør og fortsett)/,
    })
    .click();
  await page.waitForURL((url) => url.href !== before);
  await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, title);
}

/** Screen by screen, as a thumb does it. */
export async function scrollThrough(page: Page): Promise<void> {
  for (let screens = 0; screens < 100; screens += 1) {
    const isAtEnd = await page.evaluate(() => {
      window.scrollBy(0, window.innerHeight * 0.7);
      return window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
    });
    await page.waitForTimeout(40);
    if (isAtEnd) return;
  }
}

/** Plays the film to its end, faster than a person would; every second of it still passes. */
export async function watchFilm(page: Page): Promise<void> {
  await page.locator('video').scrollIntoViewIfNeeded();
  await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    video.playbackRate = 8;
    await video.play();
    await new Promise((resolve) => video.addEventListener('ended', resolve, { once: true }));
  });
}
