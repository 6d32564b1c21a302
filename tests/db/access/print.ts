// `npm run docs:permissions`: prints the matrix into the table of docs/permissions.md; the words around it stay.
import { readFileSync, writeFileSync } from 'node:fs';
import { describePermissions } from './matrix.ts';

const document = new URL('../../../docs/permissions.md', import.meta.url);
writeFileSync(document, readFileSync(document, 'utf8').replace(/(^\|.*\n)+/m, `${describePermissions()}\n`));
