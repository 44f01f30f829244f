/** What somebody chose on this device. Nothing here identifies a person. */
type Choice = 'language' | 'appearance';

const keyOf = (choice: Choice) => `roundtable.${choice}`;

export function readChoice(choice: Choice): string | undefined {
  try {
    return localStorage.getItem(keyOf(choice)) ?? undefined;
  } catch {
    // A browser that forbids storage: the choice lasts as long as the page.
    return undefined;
  }
}

export function keepChoice(choice: Choice, value: string): void {
  try {
    localStorage.setItem(keyOf(choice), value);
  } catch {
    // As above: the choice is applied, only not remembered.
  }
}
