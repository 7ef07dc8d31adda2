import type { Service } from '../service';
import { agendaView } from './agendaView';
import { announcements } from './announcements';
import { approvals } from './approvals';
import { approvalTasks } from './approvalTasks';
import { attendees } from './attendees';
import { batchMessages } from './batchMessages';
import { baseRows } from './baseRows';
import { baseTables } from './baseTables';
import { bitable } from './bitable';
import { bot } from './bot';
import { calendars } from './calendars';
import { cardEntities } from './cardEntities';
import { cards } from './cards';
import { chatManagers } from './chatManagers';
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
import { meetings } from './meetings';
import { messageFiles } from './messageFiles';
import { messages } from './messages';
import { messageSearch } from './messageSearch';
import { minutes } from './minutes';
import { permissions } from './permissions';
import { pins } from './pins';
import { reactions } from './reactions';
import { readers } from './readers';
import { sheetMerges } from './sheetMerges';
import { sheetRows } from './sheetRows';
import { sheetSearch } from './sheetSearch';
import { sheetTabs } from './sheetTabs';
import { spreadsheets } from './spreadsheets';
import { taskAttachments } from './taskAttachments';
import { taskComments } from './taskComments';
import { tasklists } from './tasklists';
import { tasks } from './tasks';
import { userGroups } from './userGroups';
import { wikiPages } from './wikiPages';

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [
	agendaView,
	announcements,
	approvals,
	approvalTasks,
	attendees,
	batchMessages,
	baseRows,
	baseTables,
	bitable,
	bot,
	calendars,
	cardEntities,
	cards,
	chatManagers,
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
	meetings,
	messageFiles,
	messages,
	messageSearch,
	minutes,
	permissions,
	pins,
	reactions,
	readers,
	sheetMerges,
	sheetRows,
	sheetSearch,
	sheetTabs,
	spreadsheets,
	taskAttachments,
	taskComments,
	tasklists,
	tasks,
	userGroups,
	wikiPages,
];
