/** What this browser keeps of a form: its ticket, whether it has answered, and the draft until the tab is closed. */
export interface Kept {
  ticket: string | null;
  hasAnswered: boolean;
}

const nothing: Kept = { ticket: null, hasAnswered: false };

const nameOf = (formKey: string) => `roundtable.feedback.${formKey}`;

/** A browser that keeps nothing still shows the form: the ticket then lasts as long as the page. */
function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

export function readKept(formKey: string): Kept {
  return quietly(() => {
    const stored = localStorage.getItem(nameOf(formKey));
    return stored ? { ...nothing, ...(JSON.parse(stored) as Partial<Kept>) } : nothing;
  }, nothing);
}

export function keep(formKey: string, kept: Kept): void {
  quietly(() => localStorage.setItem(nameOf(formKey), JSON.stringify(kept)), undefined);
}

/** Values of the form's fields by their names. */
export type Draft = Readonly<Record<string, string>>;

export function readDraft(formKey: string): Draft {
  return quietly(() => JSON.parse(sessionStorage.getItem(nameOf(formKey)) ?? '{}') as Draft, {});
}

export function keepDraft(formKey: string, form: FormData): void {
  const values = [...form].filter(([name]) => name !== 'ticket');
  quietly(() => sessionStorage.setItem(nameOf(formKey), JSON.stringify(Object.fromEntries(values))), undefined);
}

export function forgetDraft(formKey: string): void {
  quietly(() => sessionStorage.removeItem(nameOf(formKey)), undefined);
}
