import type { Params } from 'react-router';
import { assignmentApi, type AssignmentPage, type SharedHandIn } from '@app/contracts';
import { ApiError, call } from '../../shared/api.js';
import { currentLanguage } from '../../shared/i18n.js';

export interface AssignmentAddress {
  courseSlug: string;
  assignmentId: string;
}

export function addressIn(params: Params): AssignmentAddress {
  return { courseSlug: params['courseSlug'] ?? '', assignmentId: params['assignmentId'] ?? '' };
}

export interface AssignmentData {
  address: AssignmentAddress;
  /** Null for somebody without a place in the course. */
  page: AssignmentPage | null;
  shared: SharedHandIn[];
}

export async function loadAssignment(address: AssignmentAddress, signal: AbortSignal): Promise<AssignmentData> {
  const query = { language: currentLanguage() };
  try {
    const page = await call(assignmentApi.read, { params: address, query }, { signal });
    const shared = page.cohort ? await call(assignmentApi.listShared, { params: address }, { signal }) : { items: [] };
    return { address, page, shared: shared.items };
  } catch (error) {
    if (error instanceof ApiError && error.problem.code === 'enrolment.not_found') {
      return { address, page: null, shared: [] };
    }
    throw error;
  }
}
