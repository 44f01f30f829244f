import { createHmac, timingSafeEqual } from 'node:crypto';

/** The code on the screen changes that often. */
export const STEP_SECONDS = 30;

/** Letters that spell no words and are not taken for digits. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const CODE_LENGTH = 6;

export interface RoomCode {
  dayId: string;
  half: number;
}

/** A key of our own for codes, so that nothing else that the secret signs can pass for one. */
export function codeKey(secret: string): Buffer {
  return createHmac('sha256', secret).update('attendance codes').digest();
}

export function stepAt(at: Date): number {
  return Math.floor(at.getTime() / (STEP_SECONDS * 1000));
}

/** When the code of the step is replaced on the screen. */
export function endOfStep(step: number): Date {
  return new Date((step + 1) * STEP_SECONDS * 1000);
}

/** The six letters on the screen in that half minute. They are computed and stored nowhere. */
export function roomCode(key: Buffer, { dayId, half }: RoomCode, step: number): string {
  const digest = createHmac('sha256', key).update(`room ${dayId} ${half} ${step}`).digest();
  let number = digest.readUIntBE(0, 6);
  let code = '';
  for (let place = 0; place < CODE_LENGTH; place += 1) {
    code += LETTERS[number % LETTERS.length];
    number = Math.floor(number / LETTERS.length);
  }
  return code;
}

/** Now or in the half minute before: typing takes a moment. A photo that is sent on is too old. */
export function isRoomCode(key: Buffer, room: RoomCode, { code, now }: { code: string; now: Date }): boolean {
  const step = stepAt(now);
  const right = [step, step - 1].map((one) => isEqual(roomCode(key, room, one), code));
  return right.includes(true);
}

/** The row of a printed sheet or a badge. Unsigned: only whoever sees the person takes it for attendance. */
export function rowCode(dayId: string, subjectId: string): string {
  return `RT1:${short(dayId)}:${short(subjectId)}`;
}

/** One's own code on one's own phone, good for that day. */
export function personCode(key: Buffer, dayId: string, personId: string): string {
  const signature = createHmac('sha256', key).update(`person ${dayId} ${personId}`).digest().subarray(0, 16);
  return `RT2:${short(dayId)}:${short(personId)}:${signature.toString('base64url')}`;
}

export function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function short(uuid: string): string {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
}
