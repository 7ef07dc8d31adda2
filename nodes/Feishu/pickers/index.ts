import { searchChats } from './chats';
import { searchReceivers } from './receivers';
import { searchUsers } from './users';
import { searchCalendars, searchEvents } from './calendars';
import { searchDepartments } from './departments';
import { searchDocuments, searchFolders, searchSpreadsheets } from './drive';
import { searchSheets } from './sheets';
import { searchApprovalUsers } from './approvals';
import { searchEndpoints } from './endpoints';
import { searchTasks } from './tasks';

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
	searchApprovalUsers,
	searchEndpoints,
	searchTasks,
};
