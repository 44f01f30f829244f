import { domainToASCII } from 'node:url';

/** A name and an address, as in `Roundtable <office@example.org>`. */
export interface Mailbox {
  /** Empty when there is none. */
  name: string;
  address: string;
}

const NAMED = /^\s*"?(?<name>.*?)"?\s*<(?<address>[^<>\s]+)>\s*$/s;

/** Reads the form of `MAIL_FROM`: an address, or a name and an address in angle brackets. */
export function parseMailbox(text: string): Mailbox {
  const { name = '', address = text.trim() } = NAMED.exec(text)?.groups ?? {};
  return { name: name.replace(/\s+/g, ' '), address: toAsciiAddress(address) };
}

/** The address with its domain as mail servers know it (IDNA). */
export function toAsciiAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, at + 1)}${domainToASCII(domain) || domain}`;
}
