import type { Resource } from '../operation';
import { chat } from './chat';
import { document } from './document';
import { drive } from './drive';
import { message } from './message';
import { calendar } from './calendar';
import { calendarEvent } from './calendarEvent';
import { department } from './department';
import { user } from './user';
import { spreadsheet } from './spreadsheet';

/** The Resource list; adding a resource is one line here. */
export const resources: readonly Resource[] = [
	calendar,
	calendarEvent,
	chat,
	department,
	document,
	drive,
	message,
	spreadsheet,
	user,
];
