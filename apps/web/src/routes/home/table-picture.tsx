import styles from './table-picture.module.css';

const seats = [0, 1, 2, 3, 4, 5, 6, 7];
const notes = [
  { x: -62, y: -34, turn: -14, tone: 'honey' },
  { x: -8, y: -66, turn: 6, tone: 'paper' },
  { x: 40, y: -20, turn: 18, tone: 'sage' },
  { x: -38, y: 28, turn: 9, tone: 'sky' },
  { x: 20, y: 42, turn: -8, tone: 'honey' },
] as const;

/** A round table from above, with eight chairs, cards on it and one place that is the reader's. A decoration. */
export function TablePicture() {
  return (
    <svg className={styles['picture']} viewBox="-200 -200 400 400" aria-hidden="true" focusable="false">
      <circle r="192" className={styles['floor']} />
      {seats.map((seat) => (
        <g key={seat} transform={`rotate(${seat * 45 + 22.5})`} className={seat === 0 ? styles['own'] : styles['seat']}>
          <path d="M-26 -163q26 -20 52 0" />
          <circle cy="-141" r="17" />
        </g>
      ))}
      <circle r="112" className={styles['table']} />
      {notes.map(({ x, y, turn, tone }) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y}) rotate(${turn})`} className={styles[tone]}>
          <rect width="46" height="32" rx="4" />
          <path d="M8 12h28M8 21h18" />
        </g>
      ))}
    </svg>
  );
}
