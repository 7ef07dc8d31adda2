/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import 'reflect-metadata';

import { temporaryFolder } from './temporary';

// n8n-core reads these when it is loaded, and writes its instance settings into this folder.
process.env.N8N_USER_FOLDER ??= temporaryFolder('engine');
process.env.N8N_LOG_LEVEL ??= 'silent';
process.env.N8N_ENCRYPTION_KEY ??= 'engine-tests';
