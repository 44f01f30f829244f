/** Pictures further down may not have been loaded yet; on paper they have to be there. */
export async function printLesson(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')];
  for (const picture of pictures) picture.loading = 'eager';
  // A picture that cannot be loaded does not keep the rest from being printed.
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  print();
}
