import { Injectable } from '@nestjs/common';

type Listener = (personId: string) => Promise<void>;

/** Tells others, in the transaction of the change, that a person's name or office is another one now. */
@Injectable()
export class PersonChanges {
  private readonly listeners: Listener[] = [];

  onChanged(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(personId: string): Promise<void> {
    for (const listener of this.listeners) await listener(personId);
  }
}
