import { searchApprovalUsers } from './approvals';
import { searchEndpoints } from './endpoints';
import { searchChats, searchReceivers } from './receivers';
import { searchTasks } from './tasks';

/** The lists behind From List, by the names the fields use. */
export const listSearch = {
	searchApprovalUsers,
	searchChats,
	searchEndpoints,
	searchReceivers,
	searchTasks,
};
