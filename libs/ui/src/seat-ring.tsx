import styles from './seat-ring.module.css';

const arcs = [
  'M27.93 4.9A19.5 19.5 0 0 1 34.73 7.72',
  'M40.28 13.27A19.5 19.5 0 0 1 43.1 20.07',
  'M43.1 27.93A19.5 19.5 0 0 1 40.28 34.73',
  'M34.73 40.28A19.5 19.5 0 0 1 27.93 43.1',
  'M20.07 43.1A19.5 19.5 0 0 1 13.27 40.28',
  'M7.72 34.73A19.5 19.5 0 0 1 4.9 27.93',
  'M4.9 20.07A19.5 19.5 0 0 1 7.72 13.27',
  'M13.27 7.72A19.5 19.5 0 0 1 20.07 4.9',
];

interface SeatRingProps {
  /** 0 to 1: how many of the eight seats are taken. Without it: the sign itself, with one seat marked. */
  share?: number;
}

/** A round table from above with eight seats that fill up. A decoration: the words beside it say how far one is. */
export function SeatRing({ share }: SeatRingProps) {
  const taken = share === undefined ? 0 : share >= 1 ? 8 : Math.min(7, Math.ceil(share * 8));
  const seatClass = (seat: number) => {
    if (share === undefined) return seat === 0 ? styles['own'] : styles['taken'];
    return seat < taken ? styles['taken'] : styles['free'];
  };
  return (
    <svg className={styles['ring']} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="12" />
      {arcs.map((arc, seat) => (
        <path key={arc} d={arc} className={seatClass(seat)} />
      ))}
    </svg>
  );
}
