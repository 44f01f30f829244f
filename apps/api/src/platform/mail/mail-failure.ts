/** Why a mail was not taken. */
export interface Failure {
  /** The mail server's answer code or the kind of failure; no addresses. */
  kind: string;
  /** The server said so, as against silence. */
  isAnswer: boolean;
  /** Trying again will not help. */
  isForGood: boolean;
}

interface SmtpError {
  responseCode?: number;
  /** The SMTP command that was answered. */
  command?: string;
  code?: string;
}

export function failureOf(error: unknown): Failure {
  const { responseCode, code } = error as SmtpError;
  const kind = String(responseCode ?? code ?? (error instanceof Error ? error.name : 'unknown')).slice(0, 200);
  return { kind, isAnswer: responseCode !== undefined, isForGood: isRefusedForGood(error as SmtpError) };
}

/** 5xx to the recipient or the content will not get better; 4xx, time-outs and refused connections may. */
function isRefusedForGood({ responseCode, command }: SmtpError): boolean {
  // A refusal of the sender or of the password is a wrong setting: it will be put right, and the mail must be there then.
  const isAboutThisMail = command === 'RCPT TO' || command === 'DATA';
  return isAboutThisMail && responseCode !== undefined && responseCode >= 500 && responseCode < 600;
}
