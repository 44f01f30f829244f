export { badReasons } from './bad-rows.js';
export { ImportReader } from './import-reader.js';
export { PeopleImport } from './people-import.entity.js';
export { PeopleImportRow } from './people-import-row.entity.js';
export { PeopleImportModule } from './people-import.module.js';
export { PeopleImportQueries } from './people-import.queries.js';
export { PeopleImportService } from './people-import.service.js';
