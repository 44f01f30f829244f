import { Injectable } from '@nestjs/common';
import type { ReadStream } from 'node:fs';
import { handInMaxFiles, type HandInFileView, type UploadedFile } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { FileStore } from '../../platform/file-store.js';
import { newId } from '../../platform/id.js';
import type { StoredFile } from '../../platform/stored-file.entity.js';
import { takes } from './assignment-content.js';
import { AssignmentService } from './assignment.service.js';
import { HandInAccess } from './hand-in-access.service.js';
import { HandInFile } from './hand-in-file.entity.js';
import { HandInRound } from './hand-in-round.entity.js';
import { toHandInFileView } from './hand-in.view.js';

interface NewFile {
  part: string;
  name: string;
  upload: UploadedFile;
}

/** Files of a piece of work. */
@Injectable()
export class HandInFileService {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
    private readonly access: HandInAccess,
    private readonly assignments: AssignmentService,
  ) {}

  /** The same file again in the same part is the one that is there: a lost answer does no harm. */
  async add(actor: Actor, handInId: string, { part, name, upload }: NewFile): Promise<HandInFileView> {
    const handIn = await this.access.lockOwn(actor, handInId);
    handIn.requireOpen();
    const { assignment } = await this.assignments.findFor(handIn);
    if (!assignment.parts.some((one) => one.id === part && takes(one, 'files'))) {
      throw new AppError('hand_in.part_unknown', { parts: [part] });
    }
    const links = await this.db.of(HandInFile).findBy({ handInId, isInDraft: true });
    const known = await this.store.list(links.map(({ fileId }) => fileId));
    const twins = known.filter(({ sha256 }) => sha256 === upload.sha256);
    for (const file of twins) {
      const link = links.find((one) => one.fileId === file.id && one.part === part);
      if (link) return toHandInFileView({ link, file });
    }
    if (links.length >= handInMaxFiles) throw new AppError('hand_in.too_many_files', { most: handInMaxFiles });

    const stored = await this.store.keep(name, upload);
    const added = { id: newId(), handInId, part, fileId: stored.id, isInDraft: true };
    await this.db.of(HandInFile).insert(added);
    return toHandInFileView({ link: Object.assign(new HandInFile(), added), file: stored });
  }

  async remove(actor: Actor, { handInId, fileId }: { handInId: string; fileId: string }): Promise<void> {
    const handIn = await this.access.lockOwn(actor, handInId);
    handIn.requireOpen();
    const link = await this.db.of(HandInFile).findOneBy({ id: fileId, handInId, isInDraft: true });
    if (!link) throw new AppError('file.not_found', { fileId });
    const rounds = await this.db.of(HandInRound).find({ select: { id: true, fileIds: true }, where: { handInId } });
    if (rounds.some((round) => round.fileIds.includes(link.id))) {
      await this.db.of(HandInFile).update({ id: link.id }, { isInDraft: false });
      return;
    }
    await this.db.of(HandInFile).delete({ id: link.id });
    await this.store.remove([link.fileId]);
  }

  /** Others see only files that were handed in; the group those of the last round. */
  async open(
    actor: Actor,
    { handInId, fileId }: { handInId: string; fileId: string },
  ): Promise<{ file: StoredFile; stream: ReadStream }> {
    const { sees } = await this.access.getReadable(actor, handInId);
    const link = await this.db.of(HandInFile).findOneBy({ id: fileId, handInId });
    const rounds = await this.db.of(HandInRound).find({ where: { handInId }, order: { number: 'DESC' } });
    const shown = sees === 'last' ? rounds.slice(0, 1) : rounds;
    const isShown = sees === 'all' || shown.some((round) => round.fileIds.includes(fileId));
    if (!link || !isShown) throw new AppError('file.not_found', { fileId });
    return this.store.open(link.fileId);
  }
}
