import type { CalendarPart, Mail } from './mail.js';

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
  /** For the calendar of the mail program; the letter says the same in words. */
  calendar?: CalendarPart;
  /** Where one POST without signing in ends mails like this one (RFC 8058); said in the mail's headers only. */
  unsubscribeUrl?: string;
  /** Who reads an answer; without it nobody does. */
  replyTo?: string;
  /** It waits until then and can be taken back; without it, it goes at once. */
  dueAt?: Date;
}

/** Lays a letter out as plain text and as simple HTML without pictures, trackers or remote parts. */
export function layOut(letter: Letter): Mail {
  return {
    to: letter.to,
    subject: letter.subject,
    language: letter.language,
    text: toText(letter),
    html: toHtml(letter),
    ...(letter.calendar ? { calendar: letter.calendar } : {}),
    ...(letter.replyTo ? { replyTo: letter.replyTo } : {}),
    ...(letter.unsubscribeUrl ? { unsubscribeUrl: letter.unsubscribeUrl } : {}),
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
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${linked(escape(text)).replace(/\n/g, '<br>')}</p>`;
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

/** Addresses in escaped text as links; the full stop behind one ends the sentence. */
function linked(escaped: string): string {
  return escaped.replace(
    /https?:\/\/[^\s<>]+?(?=(?:&quot;|&gt;|[.,;:!?)\]»”“’])*(?:\s|$|&lt;|&gt;|&quot;))/g,
    (url) => {
      return `<a href="${url}" style="color:#1E5B5A">${url}</a>`;
    },
  );
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
