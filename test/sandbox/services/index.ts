import type { Service } from '../service';
import { attendees } from './attendees';
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

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [
	attendees,
	bot,
	calendars,
	chats,
	departments,
	directory,
	events,
	messages,
	documents,
	driveFiles,
	wikiPages,
	spreadsheets,
];
