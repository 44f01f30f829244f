import { isBlockCommand, runBlockCommand, type BlockCommand } from './block-commands.js';
import type { DaySeats, SeatResult } from './day-seats.js';
import { runSeatCommand, type SeatCommand } from './seat-commands.js';
import { SeatDraft } from './seat-draft.js';

/** `settle` only lets time have its effects. */
export type DayCommand = SeatCommand | BlockCommand | { kind: 'settle' };

/**
 * What a command makes of the seats of a day at this moment; the table in README.md is this function in words. What
 * time has done meanwhile comes first, so a late sweep changes nothing but the moment at which it is written down.
 * An impossible command throws its code and changes nothing; a repeated one gives no steps.
 */
export function applyCommand(state: DaySeats, command: DayCommand, now: Date): SeatResult {
  const draft = new SeatDraft(state, now);
  draft.elapse();
  if (command.kind !== 'settle') {
    if (isBlockCommand(command)) runBlockCommand(draft, command);
    else runSeatCommand(draft, command);
  }
  draft.promote({ event: 'offered.free' });
  return draft.result();
}
