import type { Service } from '../service';
import { attendees } from './attendees';
import { approvals } from './approvals';
import { bot } from './bot';
import { calendars } from './calendars';
import { chats } from './chats';
import { departments } from './departments';
import { directory } from './directory';
import { events } from './events';
import { documents } from './documents';
import { driveFiles } from './driveFiles';
import { messages } from './messages';
import { wikiPages } from './wikiPages';
import { spreadsheets } from './spreadsheets';
import { tasks } from './tasks';

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [
	approvals,
	attendees,
	bot,
	calendars,
	chats,
	departments,
	directory,
	documents,
	driveFiles,
	events,
	messages,
	spreadsheets,
	tasks,
	wikiPages,
];
