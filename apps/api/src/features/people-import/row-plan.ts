import type { Audience, ImportField, ImportOutcome, ImportProblem, Language } from '@app/contracts';

export interface RowProblem {
  field: ImportField;
  code: ImportProblem;
  values: Record<string, string | number>;
}

export interface RowChange {
  field: ImportField | 'mandate';
  before: string | null;
  after: string;
}

/** An office as a row says it; an empty `from` means that the row does not say. */
export interface RowMandate {
  municipalityId: string;
  office: string;
  audience: Audience;
  from: string;
  until: string | null;
}

/** A row that has been understood; what is empty was not said. */
export interface ReadRow {
  number: number;
  personId: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  email: string;
  email2: string;
  language: Language | null;
  mandate: Omit<RowMandate, 'municipalityId'> | null;
  place: { code: string; name: string; district: string };
}

/** What will happen to a row, and to whom. */
export interface RowPlan {
  name: string;
  email: string;
  municipality: string | null;
  problems: RowProblem[];
  changes: RowChange[];
  candidateIds: string[];
  /** Of somebody known; null for a new person. */
  personId: string | null;
}

export interface PlannedRow {
  number: number;
  outcome: ImportOutcome;
  plan: RowPlan;
  /** What is to be written; nothing for rows that change nothing. */
  write: RowWrite;
}

export interface RowWrite {
  /** Rows of one person have the same key: the address. */
  key: string;
  person: Partial<Pick<ReadRow, 'titlesBefore' | 'givenName' | 'familyName' | 'titlesAfter'>> & { language?: Language };
  emails: string[];
  /** With an id: the mandate that is changed; without one: it is added. */
  mandate: (RowMandate & { id: string | null }) | null;
}
