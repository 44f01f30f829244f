import { Texts } from '../../platform/texts.js';
import cs from './mail.cs.json';
import en from './mail.en.json';
import nb from './mail.nb.json';

/** Words of the feature's letters and calendar entries. */
export const calendarTexts = new Texts({ cs, en, nb });
export type CalendarText = ReturnType<typeof calendarTexts.in>;
