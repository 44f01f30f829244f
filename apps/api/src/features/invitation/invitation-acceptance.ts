import { Injectable } from '@nestjs/common';

export interface AcceptedInvitation {
  invitationId: string;
  personId: string;
  /** Into which the person was invited; null for an invitation to learn alone. */
  cohortId: string | null;
  invitedById: string;
}

type Listener = (accepted: AcceptedInvitation) => Promise<void>;

/** Tells others, inside the transaction, that somebody has accepted an invitation. */
@Injectable()
export class InvitationAcceptance {
  private readonly listeners: Listener[] = [];

  onAccepted(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(accepted: AcceptedInvitation): Promise<void> {
    for (const listener of this.listeners) await listener(accepted);
  }
}
