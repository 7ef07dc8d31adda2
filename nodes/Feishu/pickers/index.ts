import { searchDocuments, searchFolders } from './drive';
import { searchChats, searchReceivers } from './receivers';

/** The lists behind From List, by the names the fields use. */
export const listSearch = { searchChats, searchDocuments, searchFolders, searchReceivers };
