import type { CertificateSnapshot } from '@app/certificate';

/** What people type and a font may lack signs for. */
const typed = {
  'holder.titlesBefore': (s: CertificateSnapshot) => s.holder.titlesBefore,
  'holder.givenName': (s: CertificateSnapshot) => s.holder.givenName,
  'holder.familyName': (s: CertificateSnapshot) => s.holder.familyName,
  'holder.titlesAfter': (s: CertificateSnapshot) => s.holder.titlesAfter,
  office: (s: CertificateSnapshot) => s.office,
};

/** Paths of what keeps a draft from being issued: not told, not allowed on paper, or not printable. Empty: it can be. */
export async function listMissing(draft: CertificateSnapshot): Promise<string[]> {
  const {
    canBeIssued,
    CertificateSnapshot: Schema,
    findUnprintable,
    missingParticulars,
  } = await import('@app/certificate');
  const parsed = Schema.safeParse(draft);
  if (!parsed.success) return [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];

  const missing = new Set<string>(missingParticulars(parsed.data));
  for (const [path, read] of Object.entries(typed)) {
    if (findUnprintable(read(parsed.data) ?? '').length > 0) missing.add(path);
  }
  if (missing.size === 0 && !canBeIssued(parsed.data)) return ['course'];
  return [...missing];
}
