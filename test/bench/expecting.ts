/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { expect } from 'expect';

// The examples say with jest's matchers what must come of them; outside jest nobody has put them there.
Object.assign(globalThis, { expect });
