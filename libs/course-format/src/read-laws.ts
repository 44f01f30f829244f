import { isLawStale } from './law-age.js';
import { LawFile, LawRecord } from './law-file.js';
import type { FileProblems, Problem } from './problem.js';
import { fieldOf, listOf } from './raw-value.js';
import { readShared } from './read-shared.js';
import { salvage } from './salvage.js';
import type { YamlSource } from './yaml-source.js';

/** Reads the text of `laws.yaml`; the records are `null` when it has an error. `today` is YYYY-MM-DD. */
export function readLaws(text: string, today: string): { laws: LawFile | null; problems: Problem[] } {
  const { value, problems } = readShared(text, {
    file: 'courses/laws.yaml',
    schema: LawFile,
    list: 'laws',
    review: (source, found) => reviewDates(source, today, found),
  });
  return { laws: value, problems };
}

function reviewDates(source: YamlSource, today: string, problems: FileProblems): void {
  listOf(fieldOf(source.value, 'laws')).forEach((raw, index) => {
    const law = salvage(LawRecord, raw);
    if (law === null) return;
    const place = source.place(['laws', index, 'checkedOn']);
    if (law.checkedOn > today) {
      problems.error(
        place,
        'law.checked_in_future',
        `"${law.id}" says it was checked on ${law.checkedOn}, which is after today`,
      );
    } else if (isLawStale(law.checkedOn, today)) {
      problems.warning(
        place,
        'law.stale',
        `"${law.id}" was last checked on ${law.checkedOn}, more than 12 months ago; compare it with the source`,
      );
    }
  });
}
