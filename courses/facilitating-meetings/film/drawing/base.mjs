/** The house palette; people's skin and hair are the only colours outside it. */
export const colour = {
  paper: '#FBF8F3',
  ink: '#1F2A37',
  teal: '#1E5B5A',
  clay: '#C4623F',
  honey: '#E5B25D',
  sage: '#A9C1A5',
  sky: '#CFE0E8',
  line: '#D8D2C7',
  white: '#FFFFFF',
};

export const skins = ['#F2D6BD', '#D9A883', '#8D5B44', '#EBC4A4'];
export const hairs = ['#4A3A32', '#8A5A3C', '#D8D2C7', '#2E2A2B', '#B98A4E'];
/** Clothes of participants: clay is kept for the facilitator. */
export const clothes = [colour.sage, colour.sky, colour.honey, colour.line];

const INHERITED = `stroke="${colour.ink}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round" fill="${colour.white}"`;

/** Numbers are written with at most two decimals: smaller files and no noise between runs. */
export const n = (value) => String(Math.round(value * 100) / 100);

const attributes = (values) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? n(value) : value}"`)
    .join('');

export const tag = (name, values, inside = '') =>
  inside === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${inside}</${name}>`;

export const rect = ([x, y], [width, height], more = {}) => tag('rect', { x, y, width, height, ...more });
export const circle = ([cx, cy], r, more = {}) => tag('circle', { cx, cy, r, ...more });
export const ellipse = ([cx, cy], [rx, ry], more = {}) => tag('ellipse', { cx, cy, rx, ry, ...more });
export const path = (d, more = {}) => tag('path', { d, ...more });
/** An open line: never filled. */
export const line = (d, more = {}) => tag('path', { d, fill: 'none', ...more });
export const group = (inside, more = {}) => tag('g', more, inside || ' ');

/** Places a drawing made around 0,0. */
export const at = ([x, y], inside, { turn = 0, scale = 1, opacity } = {}) => {
  const turned = turn === 0 ? '' : ` rotate(${n(turn)})`;
  const scaled = scale === 1 ? '' : ` scale(${n(scale)})`;
  return tag('g', { transform: `translate(${n(x)} ${n(y)})${turned}${scaled}`, opacity }, inside || ' ');
};

export const picture = (width, height, inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` + `<g ${INHERITED}>${inside}</g></svg>\n`;

/** A point on a circle; 0° is up, clockwise. */
export const polar = ([cx, cy], [radius, degrees]) => {
  const radians = (degrees * Math.PI) / 180;
  return [cx + radius * Math.sin(radians), cy - radius * Math.cos(radians)];
};
