type Naming = Readonly<Record<'titlesBefore' | 'givenName' | 'familyName' | 'titlesAfter', string>>;

/**
 * The name as a certificate prints it, in Czech order: "doc. Ing. Petr Malý, CSc."; empty until it was told.
 * The certificate's own function would bring the PDF library into every start; the spec holds both together.
 */
export function printedName({ titlesBefore, givenName, familyName, titlesAfter }: Naming): string {
  if (!givenName && !familyName) return '';
  const name = [titlesBefore, givenName, familyName].filter(Boolean).join(' ');
  return titlesAfter ? `${name}, ${titlesAfter}` : name;
}
