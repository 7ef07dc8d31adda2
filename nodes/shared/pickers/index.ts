import { getApprovalFields } from './approvalFields';
import { searchApprovalDepartments, searchApprovalUsers } from './approvals';
import {
	getColumns,
	getMatchColumns,
	searchAttachmentColumns,
	searchColumns,
	searchMatchColumns,
	searchTables,
	searchViews,
} from './bases';
import { searchCalendars, searchEvents } from './calendars';
import { searchChats } from './chats';
import { searchDepartments } from './departments';
import {
	searchBases,
	searchDocuments,
	searchFiles,
	searchFolders,
	searchSpreadsheets,
} from './drive';
import { searchEmojis } from './emojis';
import { searchEndpoints } from './endpoints';
import { searchReceivers } from './receivers';
import { searchRooms } from './rooms';
import { getMatchSheetColumns, getSheetColumns, searchSheetColumns, searchSheets } from './sheets';
import { searchSections, searchTasklists } from './tasklists';
import { searchTasks } from './tasks';
import { searchTimezones } from './timezones';
import { searchUserGroups } from './userGroups';
import { searchUsers } from './users';
import { searchSpaces } from './wiki';

/** The lists behind From List, by the names the fields use. */
export const listSearch = {
	searchApprovalDepartments,
	searchApprovalUsers,
	searchAttachmentColumns,
	searchBases,
	searchCalendars,
	searchChats,
	searchColumns,
	searchDepartments,
	searchDocuments,
	searchEmojis,
	searchEndpoints,
	searchEvents,
	searchFiles,
	searchFolders,
	searchMatchColumns,
	searchReceivers,
	searchRooms,
	searchSections,
	searchSheetColumns,
	searchSheets,
	searchSpaces,
	searchSpreadsheets,
	searchTables,
	searchTasklists,
	searchTasks,
	searchTimezones,
	searchUserGroups,
	searchUsers,
	searchViews,
};

/** The columns behind resource mappers, by the names the fields use. */
export const resourceMapping = {
	getApprovalFields,
	getColumns,
	getMatchColumns,
	getMatchSheetColumns,
	getSheetColumns,
};
