/** `j…@obec.cz`: enough to recognise one's own address, too little to learn somebody else's. */
export function emailHint(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}
