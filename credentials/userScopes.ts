/**
 * What a user is asked for unless Scope says otherwise: for every operation and every list that a
 * user can be asked for, a scope that will do. Feishu takes at most 50 in one request, all of which
 * the app must have enabled (documentation: "Obtain authorization code"): Bases, the drive, documents
 * and wikis are asked for as wholes, as their single scopes are too many.
 */
export const USER_SCOPES: readonly string[] = [
	// Without it there is no refresh token.
	'offline_access',
	'approval:approval:readonly',
	'bitable:app',
	'calendar:calendar',
	'calendar:calendar:read',
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
	'minutes:minute:download',
	'minutes:minutes.artifacts:read',
	'minutes:minutes.search:read',
	'minutes:minutes:readonly',
	'search:department:read',
	'search:docs:read',
	'sheets:spreadsheet',
	'task:comment:write',
	'task:section:read',
	'task:task:write',
	'task:tasklist:read',
	'vc:meeting:readonly',
	'vc:record:readonly',
	'vc:room:readonly',
	'wiki:wiki',
];
