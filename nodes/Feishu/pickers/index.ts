import { searchDepartments } from './departments';
import { searchChats, searchReceivers } from './receivers';
import { searchUsers } from './users';

/** The lists behind From List, by the names the fields use. */
export const listSearch = { searchChats, searchDepartments, searchReceivers, searchUsers };
