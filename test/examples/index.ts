import { chatExamples } from './chat';
import { calendarExamples } from './calendar';
import { calendarEventExamples } from './calendarEvent';
import { attendeeExamples } from './calendarEventAttendees';
import { departmentExamples } from './department';
import { documentExamples } from './document';
import { driveExamples } from './drive';
import type { Examples } from './example';
import { messageExamples } from './message';
import { userExamples } from './user';
import { spreadsheetExamples } from './spreadsheet';
import { apiCallExamples } from './apiCall';
import { approvalExamples } from './approval';
import { taskExamples } from './task';

export type { Example, Examples } from './example';

/** The examples of every operation; a new resource is one line here. */
export const examples: Examples = {
	...chatExamples,
	...calendarExamples,
	...calendarEventExamples,
	...attendeeExamples,
	...departmentExamples,
	...documentExamples,
	...driveExamples,
	...messageExamples,
	...userExamples,
	...spreadsheetExamples,
	...apiCallExamples,
	...approvalExamples,
	...taskExamples,
};
