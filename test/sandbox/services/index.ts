import type { Service } from '../service';
import { approvals } from './approvals';
import { attendees } from './attendees';
import { batchMessages } from './batchMessages';
import { baseRows } from './baseRows';
import { bitable } from './bitable';
import { bot } from './bot';
import { calendars } from './calendars';
import { chatMembers } from './chatMembers';
import { chats } from './chats';
import { customBots } from './customBots';
import { departments } from './departments';
import { directory } from './directory';
import { documents } from './documents';
import { driveFiles } from './driveFiles';
import { driveTransfers } from './driveTransfers';
import { events } from './events';
import { forwarding } from './forwarding';
import { history } from './history';
import { medias } from './medias';
import { messageFiles } from './messageFiles';
import { messages } from './messages';
import { pins } from './pins';
import { reactions } from './reactions';
import { readers } from './readers';
import { sheetRows } from './sheetRows';
import { sheetSearch } from './sheetSearch';
import { sheetTabs } from './sheetTabs';
import { spreadsheets } from './spreadsheets';
import { tasks } from './tasks';
import { wikiPages } from './wikiPages';

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [
	approvals,
	attendees,
	batchMessages,
	baseRows,
	bitable,
	bot,
	calendars,
	chatMembers,
	chats,
	customBots,
	departments,
	directory,
	documents,
	driveFiles,
	driveTransfers,
	events,
	forwarding,
	history,
	medias,
	messageFiles,
	messages,
	pins,
	reactions,
	readers,
	sheetRows,
	sheetSearch,
	sheetTabs,
	spreadsheets,
	tasks,
	wikiPages,
];
