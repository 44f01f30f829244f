// Writes the pictures of the course that are drawn by code. Run: node courses/facilitating-meetings/film/pictures.mjs
import { writeFileSync } from 'node:fs';
import { cover } from './drawing/cover.mjs';
import { ladder } from './drawing/ladder.mjs';
import { cabaret, cinema, market, talkingCircle, uShape } from './drawing/layouts.mjs';
import { roles } from './drawing/roles.mjs';

const PICTURES = {
  'layout-cinema': cinema,
  'layout-u': uShape,
  'layout-cabaret': cabaret,
  'layout-circle': talkingCircle,
  'layout-market': market,
  roles,
  'participation-ladder': ladder,
  cover,
};

for (const [name, draw] of Object.entries(PICTURES)) {
  writeFileSync(new URL(`../media/${name}.svg`, import.meta.url), draw());
}
