export const landscape = false;

const CARD_HEIGHT = 372;

const quarter = (page, { x, y, width, height }, { label, text, fill }) => {
  const { doc, write, decorate, colour } = page;
  decorate(() => {
    doc.roundedRect(x, y, width, height, 8).fillAndStroke(colour.white, colour.ink);
    doc.save().roundedRect(x, y, width, height, 8).clip();
    doc.rect(x, y, width, 24).fill(fill).restore();
    doc.lineWidth(1.2).strokeColor(colour.ink).roundedRect(x, y, width, height, 8).stroke();
  });
  write('H3', label, { x: x + 10, y: y + 4, width: width - 20, size: 11, bold: true });
  if (text !== undefined) {
    write('P', text, { x: x + 10, y: y + 30, width: width - 20, size: 11.5, lineGap: 1 });
    return;
  }
  decorate(() => {
    doc.lineWidth(0.75).strokeColor(colour.line);
    for (let rule = y + 46; rule < y + height - 8; rule += 21)
      doc
        .moveTo(x + 10, rule)
        .lineTo(x + width - 10, rule)
        .stroke();
  });
};

const card = (page, top, words, content) => {
  const { doc, write, decorate, colour, margin } = page;
  const width = doc.page.width - 2 * margin;
  decorate(() =>
    doc.lineWidth(1.5).roundedRect(margin, top, width, CARD_HEIGHT, 12).fillAndStroke(colour.paper, colour.teal),
  );
  const x = margin + 16;
  const inner = width - 32;
  const title = content.tag === undefined ? words.title : `${words.title} · ${content.tag}`;
  write('H2', title, { x, y: top + 12, width: inner, size: 15, bold: true, colour: colour.teal });
  write('P', content.topic ?? words.topic, { x, y: top + 36, width: inner, size: 11, bold: true });
  if (content.topic === undefined) {
    const from = x + doc.widthOfString(words.topic) + 6;
    decorate(() =>
      doc
        .lineWidth(0.75)
        .strokeColor(colour.line)
        .moveTo(from, top + 49)
        .lineTo(x + inner, top + 49)
        .stroke(),
    );
  }
  const half = (inner - 12) / 2;
  const fills = [colour.sage, colour.honey, colour.sky, colour.sky];
  ['open', 'decided', 'who', 'when'].forEach((key, index) => {
    const box = {
      x: x + (index % 2) * (half + 12),
      y: top + 62 + Math.floor(index / 2) * 110,
      width: half,
      height: 100,
    };
    quarter(page, box, { label: words.labels[key], text: content[key], fill: fills[index] });
  });
  const said = write('P', words.aloud, { x, y: top + 284, width: inner, size: 9.5, bold: true, colour: colour.teal });
  write('P', content.sentence ?? words.sentence, {
    x,
    y: said + 3,
    width: inner,
    size: 11.5,
    lineGap: content.sentence ? 3 : 6,
  });
};

/** Two cards on one sheet: a filled example and an empty one, to be cut apart. */
export const draw = (page, words) => {
  const { doc, write, decorate, colour, margin } = page;
  const width = doc.page.width - 2 * margin;
  write('H1', words.heading, { x: margin, y: 16, width, size: 10, bold: true });
  card(page, 36, words, words.example);
  decorate(() =>
    doc
      .lineWidth(0.75)
      .dash(4, { space: 4 })
      .strokeColor(colour.ink)
      .moveTo(0, 421)
      .lineTo(doc.page.width, 421)
      .stroke()
      .undash(),
  );
  card(page, 434, words, {});
  write('P', words.footer, {
    x: margin,
    y: doc.page.height - 30,
    width,
    size: 7.5,
    colour: '#5B5F66',
    lineBreak: false,
  });
};
