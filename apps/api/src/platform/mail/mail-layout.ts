import type { Mail } from './mail.js';

/** What a mail says, before it is laid out: plain texts, a button and a code at most. */
export interface Letter {
  to: string;
  language: string;
  subject: string;
  /** Paragraphs before the button. */
  before: readonly string[];
  button?: { label: string; url: string };
  /** Shown large, for typing. */
  code?: string;
  after: readonly string[];
  /** Why this mail came and who sends it. */
  footer: string;
}

/** Lays a letter out as plain text and as simple HTML without pictures, trackers or remote parts. */
export function layOut(letter: Letter): Mail {
  return {
    to: letter.to,
    subject: letter.subject,
    language: letter.language,
    text: toText(letter),
    html: toHtml(letter),
  };
}

function toText({ before, button, code, after, footer }: Letter): string {
  const parts = [...before];
  if (button) parts.push(`${button.label}:\n${button.url}`);
  if (code) parts.push(`    ${code}`);
  return `${[...parts, ...after, `-- \n${footer}`].join('\n\n')}\n`;
}

const FONT = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif';

function toHtml({ language, subject, before, button, code, after, footer }: Letter): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escape(text).replace(/\n/g, '<br>')}</p>`;
  const link = button
    ? `<p style="margin:24px 0"><a href="${escape(button.url)}" style="background:#1E5B5A;color:#ffffff;text-decoration:none;padding:14px 24px;border-radius:8px;display:inline-block;font-weight:600">${escape(button.label)}</a></p>`
    : '';
  const digits = code
    ? `<p style="margin:24px 0;font-size:32px;letter-spacing:6px;font-weight:700;color:#1E5B5A">${escape(code)}</p>`
    : '';
  return `<!doctype html>
<html lang="${escape(language)}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#FBF8F3"><div style="max-width:560px;margin:0 auto;padding:32px 24px;${FONT};font-size:17px;line-height:1.55;color:#1F2A37">
${before.map(paragraph).join('\n')}
${link}${digits}
${after.map(paragraph).join('\n')}
<p style="margin:32px 0 0;border-top:1px solid #D8D2C7;padding-top:16px;font-size:14px;color:#556070">${escape(footer)}</p>
</div></body></html>
`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
