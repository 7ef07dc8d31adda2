import { apiCallExamples } from './apiCall';
import { approvalExamples } from './approval';
import { approvalWorkExamples } from './approvalWork';
import { bitableExamples } from './bitable';
import { bitableAttachmentExamples } from './bitableAttachments';
import { bitableReadExamples } from './bitableReads';
import { bitableRowExamples } from './bitableRows';
import { bitableTableExamples } from './bitableTables';
import { calendarExamples } from './calendar';
import { calendarEventExamples } from './calendarEvent';
import { attendeeExamples } from './calendarEventAttendees';
import { calendarWorkExamples } from './calendarWork';
import { chatExamples } from './chat';
import { chatWorkExamples } from './chatWork';
import { customBotExamples } from './customBot';
import { departmentExamples } from './department';
import { documentExamples } from './document';
import { documentContentExamples } from './documentContent';
import { driveExamples } from './drive';
import { driveFileExamples } from './driveFiles';
import type { Examples } from './example';
import { meetingExamples } from './meetings';
import { messageCardExamples } from './messageCards';
import { messageExamples } from './message';
import { messageMarkdownExamples } from './messageMarkdown';
import { roomExamples } from './room';
import { sendAndWaitExamples } from './sendAndWait';
import { messageToManyExamples } from './messageToMany';
import { messageActExamples } from './messageActs';
import { messageReadExamples } from './messagesRead';
import { messageFileExamples } from './messageFiles';
import { spreadsheetExamples } from './spreadsheet';
import { spreadsheetRowExamples } from './spreadsheetRows';
import { spreadsheetSheetExamples } from './spreadsheetSheets';
import { taskExamples } from './task';
import { taskMoreExamples } from './taskMore';
import { taskWorkExamples } from './taskWork';
import { userExamples } from './user';
import { userChangeExamples } from './userChanges';
import { userGroupExamples } from './userGroup';
import { wikiExamples } from './wiki';

export type { Example, ExampleFile, Examples } from './example';
export { FILES } from './sampleFiles';

/** The examples of every operation; a new resource is one line here. */
export const examples: Examples = {
	...apiCallExamples,
	...approvalExamples,
	...approvalWorkExamples,
	...attendeeExamples,
	...bitableExamples,
	...bitableAttachmentExamples,
	...bitableReadExamples,
	...bitableRowExamples,
	...bitableTableExamples,
	...calendarEventExamples,
	...calendarExamples,
	...calendarWorkExamples,
	...chatExamples,
	...chatWorkExamples,
	...customBotExamples,
	...departmentExamples,
	...documentContentExamples,
	...documentExamples,
	...driveExamples,
	...driveFileExamples,
	...meetingExamples,
	...messageActExamples,
	...messageCardExamples,
	...messageExamples,
	...messageMarkdownExamples,
	...sendAndWaitExamples,
	...messageToManyExamples,
	...messageReadExamples,
	...messageFileExamples,
	...spreadsheetExamples,
	...spreadsheetRowExamples,
	...spreadsheetSheetExamples,
	...taskExamples,
	...taskMoreExamples,
	...taskWorkExamples,
	...userChangeExamples,
	...userExamples,
	...userGroupExamples,
	...wikiExamples,
	...roomExamples,
};
