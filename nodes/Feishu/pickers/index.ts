import { searchDocuments, searchFolders, searchSpreadsheets } from './drive';
import { searchChats, searchReceivers } from './receivers';
import { searchSheets } from './sheets';

/** The lists behind From List, by the names the fields use. */
export const listSearch = {
	searchChats,
	searchDocuments,
	searchFolders,
	searchReceivers,
	searchSheets,
	searchSpreadsheets,
};
