import type { EventRecord } from '../../shared/receive';

const MEETINGS = ['vc:meeting.meetingevent:read', 'vc:meeting:readonly'];

/** Events of files, calendars and meetings. Those of a file or a calendar have to be asked for with Send API Request. */
export const otherEvents: readonly EventRecord[] = [
	{
		type: 'drive.file.edit_v1',
		name: 'File Edited',
		description: 'A document, spreadsheet or Base that the app has subscribed to was edited',
		scopes: ['docs:event.document_edited:read', 'drive:drive'],
		filters: [],
	},
	{
		type: 'drive.file.title_updated_v1',
		name: 'File Renamed',
		description: 'A file that the app has subscribed to has another title',
		scopes: ['docs:event.document_edited:read', 'drive:drive'],
		filters: [],
	},
	{
		type: 'drive.file.trashed_v1',
		name: 'File Moved to Trash',
		description: 'A file that the app has subscribed to was moved to the trash',
		scopes: ['docs:event.document_deleted:read', 'drive:drive'],
		filters: [],
	},
	{
		type: 'drive.file.created_in_folder_v1',
		name: 'File Created in Folder',
		description: 'A file was created in a folder that the app has subscribed to',
		scopes: ['space:document.event:read'],
		filters: [],
	},
	{
		type: 'drive.notice.comment_add_v1',
		name: 'Comment Added',
		description: 'Somebody commented on a document, or replied to a comment',
		scopes: ['docs:document.comment:read'],
		filters: [],
	},
	{
		type: 'calendar.calendar.event.changed_v4',
		name: 'Calendar Event Changed',
		description: 'An event of a calendar that a user has subscribed to was changed',
		scopes: ['calendar:calendar.event:read', 'calendar:calendar:readonly', 'calendar:calendar'],
		filters: [],
	},
	{
		type: 'vc.meeting.meeting_started_v1',
		name: 'Meeting Started',
		description: 'A video meeting has started',
		scopes: MEETINGS,
		filters: [],
	},
	{
		type: 'vc.meeting.meeting_ended_v1',
		name: 'Meeting Ended',
		description: 'A video meeting has ended',
		scopes: MEETINGS,
		filters: [],
	},
];
