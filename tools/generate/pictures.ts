// Writes the pictures of the documentation: `npm run docs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES } from '../../test/diagram/pictures.js';

const folder = join(__dirname, '../../docs/images');
for (const [file, svg] of Object.entries(PICTURES)) writeFileSync(join(folder, file), svg);
