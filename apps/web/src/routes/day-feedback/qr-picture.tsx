import { create } from 'qrcode';

/** Modules of quiet around the code: a camera needs them. */
const QUIET = 4;

/** A QR code, dark on white also where everything else is dark. */
export function QrPicture({ text, alt, className }: { text: string; alt: string; className: string | undefined }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, place) => ({ x: place % size, y: Math.floor(place / size) }))
    .filter(({ x, y }) => modules.get(y, x) === 1)
    .map(({ x, y }) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  const side = size + 2 * QUIET;
  return (
    <svg className={className} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={alt} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dark.join('')} fill="#000000" />
    </svg>
  );
}
