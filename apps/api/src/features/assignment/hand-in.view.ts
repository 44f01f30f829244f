import type {
  HandInFileView,
  HandInReview,
  HandInRound as HandInRoundView,
  HandInView,
  MunicipalityView,
  PeerComment,
  UndertakingDraftView,
} from '@app/contracts';
import type { StoredFile } from '../../platform/stored-file.entity.js';
import type { HandInComment } from './hand-in-comment.entity.js';
import type { HandIn } from './hand-in.entity.js';
import type { HandInFile } from './hand-in-file.entity.js';
import { totalOf, type HandInRound } from './hand-in-round.entity.js';
import type { UndertakingDraft } from './undertaking-draft.entity.js';

export type Names = ReadonlyMap<string, string>;

/** A hand-in with everything its views are made of. */
export interface WholeHandIn {
  handIn: HandIn;
  /** The newest first. */
  rounds: HandInRound[];
  /** In the order in which they were added, also those no longer in the draft. */
  files: { link: HandInFile; file: StoredFile }[];
  /** The oldest first. */
  comments: HandInComment[];
  names: Names;
}

export function toHandInFileView({ link, file }: WholeHandIn['files'][number]): HandInFileView {
  return { id: link.id, part: link.part, name: file.name, mediaType: file.mediaType, size: file.size };
}

export function toRoundView(
  round: HandInRound,
  { files, names }: Pick<WholeHandIn, 'files' | 'names'>,
): HandInRoundView {
  const { number, submittedAt, isLate, texts, fileIds } = round;
  return {
    number,
    submittedAt: submittedAt.toISOString(),
    isLate,
    texts,
    files: files.filter(({ link }) => fileIds.includes(link.id)).map(toHandInFileView),
    review: toReview(round, names),
  };
}

function toReview(round: HandInRound, names: Names): HandInReview | null {
  const { reviewerId, points, comments, comment, decision, decidedAt } = round;
  if (!reviewerId || !points || !decision || !decidedAt) return null;
  return {
    reviewerName: names.get(reviewerId) ?? '',
    points,
    total: totalOf(points),
    comments: comments ?? {},
    comment: comment ?? '',
    decision,
    decidedAt: decidedAt.toISOString(),
  };
}

export function toPeerComments(comments: readonly HandInComment[], names: Names, readerId: string): PeerComment[] {
  return comments.map((comment) => toPeerComment(comment, names, readerId));
}

export function toPeerComment(
  { id, personId, text, writtenAt }: HandInComment,
  names: Names,
  readerId: string,
): PeerComment {
  const authorName = names.get(personId) ?? '';
  return { id, authorName, isOwn: personId === readerId, text, writtenAt: writtenAt.toISOString() };
}

export function toUndertakingView(
  draft: UndertakingDraft,
  municipality: MunicipalityView | null,
): UndertakingDraftView {
  const { id, kind, title, date, municipalityId, people, isCounted, savedAt, version } = draft;
  return {
    id,
    kind,
    title,
    date,
    municipalityId,
    municipality,
    people,
    isCounted,
    savedAt: savedAt.toISOString(),
    version,
  };
}

/** As its author sees it. */
export function toHandInView(
  whole: WholeHandIn,
  more: { undertaking: UndertakingDraftView | null; recordsUndertaking: boolean },
): HandInView {
  const { handIn, rounds, files, comments, names } = whole;
  const { id, state, version, texts, groupMayRead, savedAt } = handIn;
  return {
    id,
    state,
    version,
    texts,
    files: files.filter(({ link }) => link.isInDraft).map(toHandInFileView),
    groupMayRead,
    savedAt: savedAt.toISOString(),
    rounds: rounds.map((round) => toRoundView(round, { files, names })),
    comments: toPeerComments(comments, names, handIn.personId),
    undertaking: more.undertaking,
    can: { edit: handIn.isOpen, recordUndertaking: state === 'accepted' && more.recordsUndertaking },
  };
}
