import type { Resource } from '../operation';
import { document } from './document';
import { drive } from './drive';
import { message } from './message';

/** The Resource list; adding a resource is one line here. */
export const resources: readonly Resource[] = [document, drive, message];
