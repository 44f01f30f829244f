import { useEffect, useState } from 'react';
import styles from './qr-picture.module.css';

/** Light around a code that scanners need, in modules. */
const QUIET = 4;

interface QrPictureProps {
  text: string;
  /** What the picture is, for those who do not see it. */
  label: string;
}

interface Drawn {
  text: string;
  size: number;
  path: string;
}

/** A QR code, drawn here: no picture has to be fetched. */
export function QrPicture({ text, label }: QrPictureProps) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);

  // The drawing comes with a library that few pages need.
  useEffect(() => {
    let isCurrent = true;
    void draw(text).then((next) => isCurrent && setDrawn(next));
    return () => {
      isCurrent = false;
    };
  }, [text]);

  if (!drawn) return <div className={styles['qr']} />;
  const side = drawn.size + 2 * QUIET;
  return (
    <svg className={styles['qr']} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={label}>
      <path d={drawn.path} shapeRendering="crispEdges" />
    </svg>
  );
}

async function draw(text: string): Promise<Drawn> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  }
  return { text, size, path };
}
