import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { SourceFile } from '@app/course-format';
import { hashOfFile } from '../../platform/media-store.js';

const TEXTS = new Set(['.yaml', '.md', '.vtt']);
/** Sources of films and downloads: they are beside the course, not in it. */
const NOT_CONTENT = new Set(['film', 'downloads']);
const LARGEST_TEXT = 2 * 1024 * 1024;

/** The course files as they lie on the disk. */
export interface CourseFolder {
  /** Name below `courses/`. */
  folder: string;
  files: SourceFile[];
  /** SHA-256 over all paths and contents, with those of the shared records. */
  sourceHash: string;
}

export interface CourseSources {
  laws: string | null;
  glossary: string | null;
  courses: CourseFolder[];
}

/** Reads everything below `courses/`: the only place that touches the disk for it. */
export async function readCourseFolders(root: string): Promise<CourseSources> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const laws = await readIfThere(join(root, 'laws.yaml'));
  const glossary = await readIfThere(join(root, 'glossary.yaml'));
  const shared = createHash('sha256')
    .update(laws ?? '')
    .update('\0')
    .update(glossary ?? '')
    .digest('hex');

  const courses: CourseFolder[] = [];
  for (const folder of folders.sort()) {
    const files = await readFiles(join(root, folder));
    const hash = createHash('sha256').update(shared);
    for (const { path, sha256 } of files) hash.update(`\n${path} ${sha256}`);
    courses.push({ folder, files, sourceHash: hash.digest('hex') });
  }
  return { laws, glossary, courses };
}

async function readFiles(folder: string): Promise<SourceFile[]> {
  const paths = (await readdir(folder, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !NOT_CONTENT.has(path.split('/')[0] ?? ''));
  return Promise.all(paths.sort().map((path) => readOne(folder, path)));
}

async function readOne(folder: string, path: string): Promise<SourceFile> {
  const full = join(folder, path);
  const { size } = await stat(full);
  if (!TEXTS.has(extname(path)) || size > LARGEST_TEXT) return { path, size, sha256: await hashOfFile(full) };
  const bytes = await readFile(full);
  return { path, size, sha256: createHash('sha256').update(bytes).digest('hex'), text: bytes.toString('utf8') };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
