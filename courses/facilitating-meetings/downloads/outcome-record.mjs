export const landscape = false;

const blank = (rows, columns) => Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));

const label = (page, text, { x, y, end }) => {
  const { doc, write, decorate, colour } = page;
  write('P', text, { x, y, width: end - x, bold: true });
  const start = x + doc.widthOfString(text) + 6;
  decorate(() =>
    doc
      .lineWidth(0.75)
      .strokeColor(colour.line)
      .moveTo(start, y + 11)
      .lineTo(end, y + 11)
      .stroke(),
  );
};

const meeting = (page, words, y) => {
  const { doc, margin } = page;
  const right = doc.page.width - margin;
  const middle = doc.page.width / 2;
  label(page, words.fields.topic, { x: margin, y, end: right });
  label(page, words.fields.date, { x: margin, y: y + 20, end: middle - 8 });
  label(page, words.fields.place, { x: middle + 8, y: y + 20, end: right });
  label(page, words.fields.facilitator, { x: margin, y: y + 40, end: middle - 8 });
  label(page, words.fields.recorder, { x: middle + 8, y: y + 40, end: right });
  return y + 64;
};

const section = (page, words, { y, rows, height, widths }) => {
  const { write, table, margin, doc } = page;
  const width = doc.page.width - 2 * margin;
  const head = write('H2', words.title, { x: margin, y, width, size: 11, bold: true, colour: page.colour.teal });
  const note = words.note === undefined ? head : write('P', words.note, { x: margin, y: head, width, size: 8.5 });
  const data = blank(rows, widths.length);
  return table({ x: margin, y: note + 3, widths, head: words.head, rows: data, height }) + 10;
};

const privacy = (page, words, y) => {
  const { doc, write, decorate, colour, margin } = page;
  const width = doc.page.width - 2 * margin;
  decorate(() => doc.lineWidth(1.2).roundedRect(margin, y, width, 42, 8).fillAndStroke(colour.sky, colour.ink));
  write('P', words.privacy, { x: margin + 12, y: y + 7, width: width - 24, size: 9.5 });
};

/** A one-page outcome record: numbers and the participants' words, never their names. */
export const draw = (page, words) => {
  const { doc, write, decorate, colour, margin } = page;
  const width = doc.page.width - 2 * margin;
  decorate(() => doc.rect(0, 0, doc.page.width, 10).fill(colour.teal));
  const top = write('H1', words.title, { x: margin, y: 24, width, size: 19, bold: true, colour: colour.teal });
  const lead = write('P', words.lead, { x: margin, y: top + 1, width, size: 10 });
  let y = meeting(page, words, lead + 10);
  y = section(page, words.who, {
    y,
    rows: 1,
    height: 22,
    widths: words.who.head.map(() => width / words.who.head.length),
  });
  y = section(page, words.what, { y, rows: 6, height: 27, widths: [165, width - 165 - 58, 58] });
  y = section(page, words.questions, { y, rows: 3, height: 22, widths: [width - 230, 140, 90] });
  y = section(page, words.next, { y, rows: 3, height: 22, widths: [width - 230, 140, 90] });
  y = section(page, words.feedback, { y, rows: 1, height: 22, widths: [120, width - 120] });
  privacy(page, words, y);
  write('P', words.footer, { x: margin, y: doc.page.height - margin - 11, width, size: 7.5, colour: '#5B5F66' });
};
