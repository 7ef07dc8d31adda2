import { contact, endpoint } from '../endpoints';

/** Departments a user can see, by name; Feishu's search for users only. */
export const departmentSearch = endpoint(contact.departmentSearch, { repeat: 'read' });
