import { Injectable } from '@nestjs/common';

/** Work that was accepted. */
export interface AcceptedHandIn {
  handInId: string;
  enrolmentId: string;
  personId: string;
  courseId: string;
  /** Id in the course. */
  assignment: string;
}

type Listener = (accepted: AcceptedHandIn) => Promise<void>;

/** Tells others, in the transaction of the decision, that work was accepted: if one fails, nothing was. */
@Injectable()
export class AssignmentChanges {
  private readonly listeners: Listener[] = [];

  onAccepted(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tellAccepted(accepted: AcceptedHandIn): Promise<void> {
    for (const listener of this.listeners) await listener(accepted);
  }
}
