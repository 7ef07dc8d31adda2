import type { EventRecord } from '../../shared/receive';

const SCOPES = [
	'contact:contact.base:readonly',
	'contact:contact:readonly_as_app',
	'contact:contact:access_as_app',
];

/** The organization, as far as the app may see it (documentation: contact-v3/user/events, contact-v3/department/events). */
export const contactEvents: readonly EventRecord[] = [
	['contact.user.created_v3', 'User Joined', 'Somebody joined the organization'],
	['contact.user.updated_v3', 'User Updated', 'What the organization knows of a user was changed'],
	['contact.user.deleted_v3', 'User Left', 'Somebody left the organization'],
	['contact.department.created_v3', 'Department Created', 'A department was created'],
	['contact.department.updated_v3', 'Department Updated', 'A department was changed'],
	['contact.department.deleted_v3', 'Department Deleted', 'A department was deleted'],
].map(([type, name, description]) => ({ type, name, description, scopes: SCOPES, filters: [] }));
