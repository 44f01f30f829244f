export const landscape = true;

const EMPTY_ROWS = 4;
const WIDTHS = [76, 92, 312, 130, 159.89];

const fields = (page, words, y) => {
  const { doc, write, decorate, colour, margin } = page;
  const right = doc.page.width - margin;
  const place = (label, x, top, end) => {
    write('P', label, { x, y: top, width: end - x, bold: true });
    const start = x + doc.widthOfString(label) + 6;
    decorate(() =>
      doc
        .lineWidth(0.75)
        .strokeColor(colour.line)
        .moveTo(start, top + 11)
        .lineTo(end, top + 11)
        .stroke(),
    );
  };
  place(words.fields.meeting, margin, y, 400);
  place(words.fields.dateAndPlace, 416, y, right);
  place(words.fields.host, margin, y + 21, 290);
  place(words.fields.facilitator, 306, y + 21, 560);
  place(words.fields.count, 576, y + 21, right);
  place(words.fields.mandate, margin, y + 42, right);
  return y + 66;
};

/** The 120-minute run sheet: the usual course filled in, rows to add, a place for the mandate. */
export const draw = (page, words) => {
  const { doc, write, decorate, cell, table, colour, margin } = page;
  const width = doc.page.width - 2 * margin;
  decorate(() => doc.rect(0, 0, doc.page.width, 10).fill(colour.teal));
  const top = write('H1', words.title, { x: margin, y: 26, width, size: 19, bold: true, colour: colour.teal });
  const lead = write('P', words.lead, { x: margin, y: top + 1, width, size: 10 });
  const start = fields(page, words, lead + 10);
  const filled = words.rows.map(({ time, length, what, detail, who, materials }) => [
    cell(`${time}\n${length}`),
    cell(what, { bold: true, size: 9.5 }),
    cell(detail),
    cell(who),
    cell(materials),
  ]);
  const empty = Array.from({ length: EMPTY_ROWS }, () => ['', '', '', '', '']);
  const end = table({ x: margin, y: start, widths: WIDTHS, head: words.head, rows: [...filled, ...empty], height: 22 });
  const note = write('P', words.note, { x: margin, y: end + 6, width, size: 9 });
  write('P', words.footer, {
    x: margin,
    y: Math.max(note + 3, doc.page.height - margin - 11),
    width,
    size: 7.5,
    colour: '#5B5F66',
  });
};
