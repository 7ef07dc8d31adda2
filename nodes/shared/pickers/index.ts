import { searchApprovalDepartments, searchApprovalUsers } from './approvals';
import { getColumns, searchTables, searchViews } from './bases';
import { searchCalendars, searchEvents } from './calendars';
import { searchChats } from './chats';
import { searchDepartments } from './departments';
import { searchBases, searchDocuments, searchFolders, searchSpreadsheets } from './drive';
import { searchEmojis } from './emojis';
import { searchEndpoints } from './endpoints';
import { searchReceivers } from './receivers';
import { getSheetColumns, searchSheets } from './sheets';
import { searchTasks } from './tasks';
import { searchTimezones } from './timezones';
import { searchUsers } from './users';

/** The lists behind From List, by the names the fields use. */
export const listSearch = {
	searchApprovalDepartments,
	searchApprovalUsers,
	searchBases,
	searchCalendars,
	searchChats,
	searchDepartments,
	searchDocuments,
	searchEmojis,
	searchEndpoints,
	searchEvents,
	searchFolders,
	searchReceivers,
	searchSheets,
	searchSpreadsheets,
	searchTables,
	searchTasks,
	searchTimezones,
	searchUsers,
	searchViews,
};

/** The columns behind resource mappers, by the names the fields use. */
export const resourceMapping = { getColumns, getSheetColumns };
