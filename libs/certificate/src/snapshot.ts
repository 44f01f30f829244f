import { z } from 'zod';

/** Control characters, halves of surrogate pairs and direction marks could make a print say something else. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u);

const Day = z.iso.date();

export const CertificateHolder = z.strictObject({
  titlesBefore: line(60).nullable(),
  givenName: line(80),
  familyName: line(80),
  titlesAfter: line(60).nullable(),
  /** Printed on statutory certificates only; a confirmation must not carry it. */
  dateOfBirth: Day.nullable(),
});
export type CertificateHolder = z.output<typeof CertificateHolder>;

const Issuer = z.strictObject({
  name: line(200),
  /** Also the place of issue. */
  seat: line(200),
  /** IČO in Czechia, organisasjonsnummer in Norway. */
  companyId: line(20),
  accreditation: z.strictObject({ number: line(60), date: Day }).nullable(),
  signatory: z.strictObject({ name: line(120), office: line(120) }),
});

const fields = z.strictObject({
  /** Number in the register of issued certificates, such as 2026/0042. */
  number: line(30),
  kind: z.enum(['confirmation', 'statutory']),
  language: z.enum(['cs', 'en', 'nb']),
  audience: z.enum(['politician', 'officer']),
  holder: CertificateHolder,
  municipality: z
    .strictObject({
      name: line(100),
      /** Okres in Czechia, fylke in Norway; names of municipalities are not unique. */
      district: line(100).nullable(),
      /** ISO 3166-1 alpha-2. */
      country: z.string().regex(/^[A-Z]{2}$/),
    })
    .nullable(),
  office: line(120),
  termOfOffice: line(40).nullable(),
  course: z.strictObject({ title: line(200), revision: z.number().int().nonnegative(), id: line(80) }),
  modules: z.array(line(120)).max(20),
  outcomes: z.array(line(200)).max(12),
  /** Teaching hours of 45 minutes. */
  hours: z.number().nonnegative().max(1000),
  days: z.number().nonnegative().max(366).nullable(),
  form: z.enum(['distance', 'in-person', 'combined']),
  startedOn: Day,
  completedOn: Day,
  issuedOn: Day,
  validUntil: Day.nullable(),
  issuer: Issuer,
  /** The rule the certificate is issued under, in the words of the record of legal references. */
  legalBase: line(200).nullable(),
  verification: z.strictObject({ code: line(40), url: z.url({ protocol: /^https?$/ }).max(200) }),
  /** The sentence a funder asks for, such as the grant line of a project. */
  acknowledgement: line(300).optional(),
});

/** Everything that is printed on a certificate, frozen when it is issued. */
export const CertificateSnapshot = fields.superRefine((snapshot, context) => {
  const order = ['startedOn', 'completedOn', 'issuedOn', 'validUntil'] as const;
  order.slice(1).forEach((later, index) => {
    const earlier = order[index];
    const [before, after] = [earlier && snapshot[earlier], snapshot[later]];
    if (before && after && before > after) {
      context.addIssue({ code: 'custom', path: [later], message: `is before ${earlier}` });
    }
  });
});
export type CertificateSnapshot = z.output<typeof CertificateSnapshot>;
