import { Texts } from '../../platform/texts.js';
import cs from './mail.cs.json';
import en from './mail.en.json';
import nb from './mail.nb.json';

/** Every word that this feature sends. */
export const messageTexts = new Texts({ cs, en, nb });
