import type { Resource } from '../operation';
import { chat } from './chat';
import { message } from './message';

/** The Resource list; adding a resource is one line here. */
export const resources: readonly Resource[] = [chat, message];
