import { Link, useLocation, useSearchParams } from 'react-router';
import styles from './filter-links.module.css';

interface FilterLinksProps {
  label: string;
  /** Name of the filter in the address. */
  name: string;
  all: string;
  filters: readonly { value: string; label: string }[];
  chosen: string | undefined;
}

/** A filter whose choice is in the address, so that it can be sent on and survives going back. */
export function FilterLinks({ label, name, all, filters, chosen }: FilterLinksProps) {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const to = (value?: string) => {
    const next = new URLSearchParams(search);
    next.delete('cursor');
    if (value) next.set(name, value);
    else next.delete(name);
    return { pathname, search: next.toString() };
  };
  return (
    <nav aria-label={label} className={styles['filters']}>
      <ul>
        {[{ value: undefined, label: all }, ...filters].map(({ value, label: text }) => (
          <li key={value ?? ''}>
            <Link to={to(value)} aria-current={value === chosen ? 'true' : undefined} preventScrollReset>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
