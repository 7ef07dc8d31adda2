import type { Resource } from '../operation';
import { message } from './message';
import { spreadsheet } from './spreadsheet';

/** The Resource list; adding a resource is one line here. */
export const resources: readonly Resource[] = [message, spreadsheet];
