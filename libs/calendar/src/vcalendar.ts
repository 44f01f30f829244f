import type { ContentLine } from './content-line.js';

/** What begins every calendar object of ours. */
export function calendarHead(method: 'REQUEST' | 'CANCEL' | 'PUBLISH'): ContentLine[] {
  return [
    { name: 'BEGIN', value: 'VCALENDAR' },
    { name: 'VERSION', value: '2.0' },
    { name: 'PRODID', value: '-//Roundtable//Calendar//EN' },
    { name: 'CALSCALE', value: 'GREGORIAN' },
    { name: 'METHOD', value: method },
  ];
}

export const CALENDAR_END: ContentLine = { name: 'END', value: 'VCALENDAR' };
