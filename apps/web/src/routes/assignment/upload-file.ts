import { assignmentApi, type Problem } from '@app/contracts';
import { ApiError, OfflineError, addressOf } from '../../shared/api.js';
import { loadTexts } from '../../shared/i18n.js';

interface NewFile {
  handInId: string;
  part: string;
  file: File;
  /** 0 to 1. */
  onProgress: (share: number) => void;
}

/** Sends a file. Not by `call`: `fetch` does not tell how far it has come, and twenty megabytes take a while on a phone. */
export function uploadFile({ handInId, part, file, onProgress }: NewFile): Promise<void> {
  const address = addressOf(assignmentApi.addFile, { params: { handInId }, query: { name: file.name, part } });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(assignmentApi.addFile.method, address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new OfflineError());
    request.onload = () => {
      if (request.status === 200) resolve();
      else void refuse(problemIn(request)).catch(reject);
    };
    request.send(file);
  });
}

/** Once the words for it are there. */
async function refuse(problem: Problem): Promise<never> {
  await loadTexts('errors');
  throw new ApiError(problem);
}

/** What stands between us and the server answers errors of its own, without a problem document. */
function problemIn({ status, responseText }: XMLHttpRequest): Problem {
  const general = { type: 'about:blank', code: 'server.unexpected', status, details: {}, requestId: '' };
  if (status === 413) general.code = 'request.too_large';
  try {
    return { ...general, ...(JSON.parse(responseText) as Partial<Problem>) };
  } catch {
    return general;
  }
}
