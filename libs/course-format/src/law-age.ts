/** A record nobody has compared with the source for this long is not to be trusted without a look. */
const monthsBetweenChecks = 12;

/** Whether the last check is more than 12 months before today; both dates are YYYY-MM-DD. */
export function isLawStale(checkedOn: string, today: string): boolean {
  const limit = new Date(`${checkedOn}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + monthsBetweenChecks);
  return limit.getTime() < new Date(`${today}T00:00:00Z`).getTime();
}
