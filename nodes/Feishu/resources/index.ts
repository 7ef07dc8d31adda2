import type { Resource } from '../operation';
import { calendar } from './calendar';
import { calendarEvent } from './calendarEvent';
import { message } from './message';

/** The Resource list; adding a resource is one line here. */
export const resources: readonly Resource[] = [calendar, calendarEvent, message];
