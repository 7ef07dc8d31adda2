import { getColumns, searchBases, searchTables, searchViews } from './bases';
import { searchChats, searchReceivers } from './receivers';

/** The lists behind From List, by the names the fields use. */
export const listSearch = {
	searchBases,
	searchChats,
	searchReceivers,
	searchTables,
	searchViews,
};

/** The columns behind resource mappers, by the names the fields use. */
export const resourceMapping = { getColumns };
