import type { Resource } from '../operation';
import { bitable } from './bitable';
import { message } from './message';

/** The Resource list; adding a resource is one line here. */
export const resources: readonly Resource[] = [bitable, message];
