import { DeviceDrawer } from '../recording/device-drawer.js';
import { calloutIcon, calloutKinds, type CalloutKind } from './callout-icons.js';

interface Decoration {
  /** Names the ticks of this lesson's lists on this device. */
  lessonKey: string;
  nameOf: (kind: CalloutKind) => string;
}

/** Adds to the text from the server what only a living page can have: icons, names of callouts, lists to tick. */
export function decorateLesson(root: HTMLElement, { lessonKey, nameOf }: Decoration): void {
  for (const kind of calloutKinds) {
    for (const title of root.querySelectorAll<HTMLElement>(`.callout-${kind} > .callout-title`))
      nameCallout(title, kind, nameOf(kind));
  }
  const ticks = new DeviceDrawer(`ticks.${lessonKey}`);
  root.querySelectorAll('.checklist > li').forEach((item, place) => addTick(item as HTMLElement, `${place}`, ticks));
}

/** A title of its own replaces the name of the kind; the colour alone must not be what is left of it. */
function nameCallout(title: HTMLElement, kind: CalloutKind, name: string): void {
  const isNamed = plain(title.textContent) === plain(name);
  const words = document.createElement('span');
  words.className = 'callout-words';
  if (!isNamed) {
    const label = document.createElement('span');
    label.className = 'callout-kind';
    label.textContent = `${name} `;
    words.append(label);
  }
  words.append(...title.childNodes);
  title.append(calloutIcon(kind), words);
}

/** Our words have spaces that do not break a line; those of the course may have others. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The box stays beside its words, not around them: they may hold a link or a term, which is pressed on its own. */
function addTick(item: HTMLElement, key: string, ticks: DeviceDrawer): void {
  const words = document.createElement('span');
  words.id = `tick-${key}`;
  words.append(...item.childNodes);
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = ticks.get(key) !== null;
  box.setAttribute('aria-labelledby', words.id);
  box.addEventListener('change', () => (box.checked ? ticks.put(key, '1') : ticks.remove(key)));
  words.addEventListener('click', (event) => {
    if (event.target instanceof Element && !event.target.closest('a, button')) box.click();
  });
  item.classList.add('tickable');
  item.append(box, words);
}
