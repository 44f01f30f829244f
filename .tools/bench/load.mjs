// Requests, eight at once, by autocannon in this process; the server under test is another one.
import autocannon from 'autocannon';

export const CONNECTIONS = 8;

/** Requests per second that were answered with 2xx, over `seconds`. */
export async function requestsPerSecond(options, seconds = 6) {
  await autocannon({ ...options, connections: CONNECTIONS, duration: 1 });
  const result = await autocannon({ ...options, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  return result['2xx'] / result.duration;
}
