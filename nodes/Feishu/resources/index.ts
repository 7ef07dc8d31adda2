import type { Resource } from '../operation';
import { department } from './department';
import { message } from './message';
import { user } from './user';

/** The Resource list; adding a resource is one line here. */
export const resources: readonly Resource[] = [department, message, user];
