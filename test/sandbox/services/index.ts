import type { Service } from '../service';
import { approvals } from './approvals';
import { attendees } from './attendees';
import { batchMessages } from './batchMessages';
import { baseRows } from './baseRows';
import { baseTables } from './baseTables';
import { bitable } from './bitable';
import { bot } from './bot';
import { calendars } from './calendars';
import { chatMembers } from './chatMembers';
import { chats } from './chats';
import { comments } from './comments';
import { customBots } from './customBots';
import { departments } from './departments';
import { directory } from './directory';
import { docSearch } from './docSearch';
import { documents } from './documents';
import { driveFiles } from './driveFiles';
import { driveTasks } from './driveTasks';
import { driveTransfers } from './driveTransfers';
import { events } from './events';
import { forwarding } from './forwarding';
import { history } from './history';
import { medias } from './medias';
import { messageFiles } from './messageFiles';
import { messages } from './messages';
import { permissions } from './permissions';
import { pins } from './pins';
import { reactions } from './reactions';
import { readers } from './readers';
import { sharing } from './sharing';
import { spreadsheets } from './spreadsheets';
import { tasks } from './tasks';
import { wikiPages } from './wikiPages';

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [
	approvals,
	attendees,
	batchMessages,
	baseRows,
	baseTables,
	bitable,
	bot,
	calendars,
	chatMembers,
	chats,
	comments,
	customBots,
	departments,
	directory,
	docSearch,
	documents,
	driveFiles,
	driveTasks,
	driveTransfers,
	events,
	forwarding,
	history,
	medias,
	messageFiles,
	messages,
	permissions,
	pins,
	reactions,
	readers,
	sharing,
	spreadsheets,
	tasks,
	wikiPages,
];
