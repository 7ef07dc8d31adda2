import { searchChats } from './chats';
import { searchOwners, searchReceivers } from './receivers';

/** The lists behind From List, by the names the fields use. */
export const listSearch = { searchChats, searchOwners, searchReceivers };
