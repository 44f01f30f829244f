/** One thing an author has to fix (error) or should look at (warning), with the place in the file. */
export interface Problem {
  /** From the root of the repository, such as courses/first-steps/course.yaml. */
  file: string;
  /** Both counted from 1. */
  line: number;
  column: number;
  severity: 'error' | 'warning';
  /** Stable name of the kind of problem, such as `media.missing`. */
  code: string;
  /** What is wrong and how to put it right, in plain English. */
  message: string;
}

export interface Place {
  line: number;
  column: number;
}

export const fileStart: Place = { line: 1, column: 1 };

/** `file:line:column: message`, the form terminals and editors turn into a link. */
export function formatProblem(problem: Problem): string {
  const note = problem.severity === 'warning' ? 'warning: ' : '';
  return `${problem.file}:${problem.line}:${problem.column}: ${note}${problem.message}`;
}

/** Everything found in a set of files; the same finding is kept once. */
export class Problems {
  private readonly found = new Map<string, Problem>();

  /** For reporting about one file. */
  in(file: string): FileProblems {
    return new FileProblems(file, (problem) => this.found.set(`${formatProblem(problem)} ${problem.code}`, problem));
  }

  get hasErrors(): boolean {
    return [...this.found.values()].some((problem) => problem.severity === 'error');
  }

  /** By file, then by place. */
  sorted(): Problem[] {
    return [...this.found.values()].sort(
      (one, other) =>
        compare(one.file, other.file) ||
        one.line - other.line ||
        one.column - other.column ||
        compare(one.code, other.code) ||
        compare(one.message, other.message),
    );
  }
}

/** The problems of one file. */
export class FileProblems {
  constructor(
    readonly file: string,
    private readonly keep: (problem: Problem) => void,
  ) {}

  error(place: Place, code: string, message: string): void {
    this.keep({ file: this.file, line: place.line, column: place.column, severity: 'error', code, message });
  }

  warning(place: Place, code: string, message: string): void {
    this.keep({ file: this.file, line: place.line, column: place.column, severity: 'warning', code, message });
  }
}

/** Not by locale: the order has to be the same on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
