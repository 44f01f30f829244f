/** Somebody with an office in the municipality today. */
export interface KnownPerson {
  id: string;
  name: string;
  office: string;
}
