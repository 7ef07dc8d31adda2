import { apiCallExamples } from './apiCall';
import { approvalExamples } from './approval';
import { bitableExamples } from './bitable';
import { calendarExamples } from './calendar';
import { calendarEventExamples } from './calendarEvent';
import { attendeeExamples } from './calendarEventAttendees';
import { chatExamples } from './chat';
import { departmentExamples } from './department';
import { documentExamples } from './document';
import { driveExamples } from './drive';
import type { Examples } from './example';
import { messageExamples } from './message';
import { messageMarkdownExamples } from './messageMarkdown';
import { messageToManyExamples } from './messageToMany';
import { spreadsheetExamples } from './spreadsheet';
import { taskExamples } from './task';
import { userExamples } from './user';

export type { Example, Examples } from './example';

/** The examples of every operation; a new resource is one line here. */
export const examples: Examples = {
	...apiCallExamples,
	...approvalExamples,
	...attendeeExamples,
	...bitableExamples,
	...calendarEventExamples,
	...calendarExamples,
	...chatExamples,
	...departmentExamples,
	...documentExamples,
	...driveExamples,
	...messageExamples,
	...messageMarkdownExamples,
	...messageToManyExamples,
	...spreadsheetExamples,
	...taskExamples,
	...userExamples,
};
