import * as contracts from '@app/contracts';
import { toModules } from './address-modules.js';

describe('contracts without their schemas', () => {
  const modules = toModules(contracts);
  const index = modules['\0contract-addresses'] ?? '';

  it('keep method and address of each endpoint', () => {
    expect(modules['\0contract-addresses/courseApi']).toContain('{"method":"GET","path":"/courses/:courseSlug"}');
    expect(modules['\0contract-addresses/courseApi']).toContain(' as enrol };');
    expect(index).toContain("export * as courseApi from 'contract-addresses/courseApi';");
  });

  it('keep plain data', () => {
    expect(index).toContain('"request.invalid":422');
    expect(index).toContain('export const hideableFields = ["municipality","office","hours","outcomes"];');
  });

  it('leave out schemas and functions', () => {
    expect(index).not.toMatch(/export const (CourseView|Language|pageOf|defineEndpoint|contracts) /);
  });
});
