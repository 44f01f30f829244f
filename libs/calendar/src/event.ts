/** Two instants with the zone in which people read them, or whole days without any. */
export type EventTime =
  | {
      startsAt: Date;
      endsAt: Date;
      /** IANA name. Times are written in it when its rule is known here (see `CALENDAR_ZONES`), else in UTC. */
      zone: string;
    }
  | {
      /** `YYYY-MM-DD` */
      firstDay: string;
      /** `YYYY-MM-DD`, itself a part of the event. */
      lastDay: string;
    };

export interface CalendarEvent {
  /** Never changes and never repeats, anywhere in the world. */
  uid: string;
  /** Grows with each change that people have to know (RFC 5545 §3.8.7.4). */
  sequence: number;
  time: EventTime;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Texts are plain, with line breaks where they are wanted. */
  summary: string;
  description?: string;
  location?: string;
  url?: string;
}

export interface CalendarPerson {
  /** As it is shown; empty when unknown. */
  name: string;
  email: string;
}
