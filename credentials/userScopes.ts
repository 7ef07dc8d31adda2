/**
 * What a user is asked for unless Scope says otherwise: for every operation and every list that a
 * user can be asked for, a scope that will do. Feishu takes at most 50 in one request, all of which
 * the app must have enabled (documentation: "Obtain authorization code"): the drive, documents and
 * wikis are asked for as wholes, as their single scopes are too many.
 */
export const USER_SCOPES: readonly string[] = [
	// Without it there is no refresh token.
	'offline_access',
	'base:app:copy',
	'base:field:read',
	'base:record:create',
	'base:record:delete',
	'base:record:read',
	'base:record:retrieve',
	'base:record:update',
	'base:table:read',
	'base:view:read',
	'calendar:calendar.event:create',
	'calendar:calendar.event:delete',
	'calendar:calendar.event:read',
	'calendar:calendar.event:update',
	'calendar:calendar:create',
	'calendar:calendar:delete',
	'calendar:calendar:read',
	'calendar:calendar:update',
	'contact:contact.base:readonly',
	'contact:user.base',
	'contact:user:search',
	'docs:document.content:read',
	'docs:document:export',
	'docs:permission.member:create',
	'docx:document',
	'docx:document.block:convert',
	'drive:drive',
	'im:chat.members:read',
	'im:chat.members:write_only',
	'im:chat:delete',
	'im:chat:read',
	'im:chat:update',
	'im:message',
	'im:message.reactions:read',
	'im:message.send_as_user',
	'search:department:read',
	'search:docs:read',
	'sheets:spreadsheet',
	'task:task:write',
	'wiki:wiki',
];
