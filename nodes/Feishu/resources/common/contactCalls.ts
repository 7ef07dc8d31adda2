import { endpoint, STANDARD_RATE } from '../../../shared/operation';

const ORGANISATION_SCOPES = [
	'contact:contact.base:readonly',
	'contact:department.organize:readonly',
	'contact:contact:access_as_app',
	'contact:contact:readonly',
	'contact:contact:readonly_as_app',
];

/** Departments below another, its own children or with `fetch_child` all of them; 50 a page. */
export const childDepartments = endpoint(
	'GET /open-apis/contact/v3/departments/:department_id/children',
	{
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ORGANISATION_SCOPES,
		repeat: 'read',
	},
);

/** Users who are directly in a department; 50 a page. */
export const usersOfDepartment = endpoint('GET /open-apis/contact/v3/users/find_by_department', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ORGANISATION_SCOPES,
	repeat: 'read',
});

/** How both of them page. */
export const CONTACT_PAGING = { list: 'items', largest: 50 };
