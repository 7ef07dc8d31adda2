import type { Resource } from '../../shared/operation';
import { apiCall } from './apiCall';
import { approval } from './approval';
import { bitable } from './bitable';
import { calendar } from './calendar';
import { calendarEvent } from './calendarEvent';
import { chat } from './chat';
import { customBot } from './customBot';
import { department } from './department';
import { document } from './document';
import { drive } from './drive';
import { meeting } from './meeting';
import { message } from './message';
import { minutes } from './minutes';
import { room } from './room';
import { spreadsheet } from './spreadsheet';
import { task } from './task';
import { user } from './user';
import { userGroup } from './userGroup';
import { wiki } from './wiki';

/** The resources that people think in; adding one is one line here. */
const services: readonly Resource[] = [
	approval,
	bitable,
	calendar,
	calendarEvent,
	chat,
	customBot,
	department,
	document,
	drive,
	meeting,
	message,
	minutes,
	room,
	spreadsheet,
	task,
	user,
	userGroup,
	wiki,
];

/** The Resource list. */
export const resources: readonly Resource[] = [apiCall, ...services];
