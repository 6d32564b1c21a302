export type { Database } from '../../../../functions/_shared/database.types.ts';
