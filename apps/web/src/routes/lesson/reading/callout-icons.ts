/** On a grid of 24 × 24, with lines only, as the icons of the interface. */
const paths = {
  tip: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.8c.7.6 1.1 1.3 1.1 2.2h5c0-.9.4-1.6 1.1-2.2A6 6 0 0 0 12 3',
  example: 'M12 21s-7-6-7-11.5a7 7 0 0 1 14 0C19 15 12 21 12 21M14.5 9.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0',
  warning: 'M12 4L2.5 20h19zM12 10v4.5M12 17.2v.1',
  law: 'M12 4v16M7.5 20h9M5 7h14M5 7l-3 7a3.4 3.4 0 0 0 6 0zM19 7l-3 7a3.4 3.4 0 0 0 6 0z',
  phrase: 'M4 5h16v11h-9l-5 4v-4H4zM8 9.5h8M8 12.5h5',
  checklist: 'M3.5 6l1.7 1.7L8 4.8M3.5 12.2l1.7 1.7L8 11M3.5 18.4l1.7 1.7L8 17.2M12 6.5h8.5M12 12.7h8.5M12 18.9h8.5',
  question: 'M9.2 9.3a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.2-1.5 2.4M12 17.2v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
} as const;

export type CalloutKind = keyof typeof paths;
export const calloutKinds = Object.keys(paths) as CalloutKind[];

const svg = 'http://www.w3.org/2000/svg';

/** A decoration beside the words that name the kind. */
export function calloutIcon(kind: CalloutKind): SVGSVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  icon.setAttribute('focusable', 'false');
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', paths[kind]);
  icon.append(line);
  return icon;
}
