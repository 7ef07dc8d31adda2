import { searchChats } from './chats';
import { searchReceivers } from './receivers';
import { searchUsers } from './users';
import { searchCalendars, searchEvents } from './calendars';
import { searchDepartments } from './departments';
import { searchDocuments, searchFolders, searchSpreadsheets } from './drive';
import { searchSheets } from './sheets';

/** The lists behind From List, by the names the fields use. */
export const listSearch = {
	searchCalendars,
	searchChats,
	searchDepartments,
	searchDocuments,
	searchEvents,
	searchFolders,
	searchReceivers,
	searchUsers,
	searchSheets,
	searchSpreadsheets,
};
