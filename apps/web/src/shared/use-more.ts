import { useState } from 'react';

interface PageOf<T> {
  items: readonly T[];
  next: string | null;
}

interface Growing<T> extends PageOf<T> {
  first: PageOf<T>;
  isLoading: boolean;
  error: Error | null;
}

const begin = <T>(first: PageOf<T>): Growing<T> => ({ ...first, first, isLoading: false, error: null });

/** A list that grows page by page; a new first page (another search) starts it afresh. */
export function useMore<T>(first: PageOf<T>, loadPage: (cursor: string) => Promise<PageOf<T>>) {
  const [kept, setKept] = useState(() => begin(first));
  const list = kept.first === first ? kept : begin(first);
  if (list.error) throw list.error;

  const loadMore = () => {
    if (!list.next || list.isLoading) return;
    setKept({ ...list, isLoading: true });
    loadPage(list.next).then(
      (page) => setKept({ ...list, items: [...list.items, ...page.items], next: page.next, isLoading: false }),
      (error: unknown) =>
        setKept({ ...list, error: error instanceof Error ? error : new Error(String(error)), isLoading: false }),
    );
  };
  return { items: list.items, hasMore: list.next !== null, isLoading: list.isLoading, loadMore };
}
