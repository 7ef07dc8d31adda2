/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';

/** The document that holds the operations table. */
export const README = join(__dirname, '..', '..', 'README.md');
