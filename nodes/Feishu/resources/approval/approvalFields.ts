import type { Field } from '../../../shared/fields';
import { choice, confirm, flag, locator, text, USER_ID_TYPES } from '../../../shared/fields';
import { quoted, Refusal } from '../../../shared/values';

/** The user in whose name an operation is carried out. */
export const approvalUser = locator({
	label: 'User',
	description: 'The user in whose name it is done, by the kind of ID that User ID Type names',
	placeholder: 'e.g. f7cb567e',
	list: 'searchApprovalUsers',
	required: true,
});

/** The instance an operation is about. */
export const instanceCode = text({
	label: 'Instance Code',
	description: 'The instance_code that Create Approval Instance returned',
	placeholder: 'e.g. 81D31358-93AF-92D6-7425-01A5D67C4E71',
	required: true,
});

const taskText = {
	label: 'Task ID',
	description:
		"The ID of the user's task; to reject or transfer, none means the task that waits for them",
	placeholder: 'e.g. 12345',
};

/** The task to decide, or none for the one that waits for the user. */
export const taskId = text(taskText);

/** The same for approving, which is never left to a look-up; the form asks for both in one field. */
export const neededTaskId: Field<string> = {
	label: taskId.label,
	property: taskId.property,
	read: text({ ...taskText, required: true }).read,
};

/** Both end an approval. */
export const confirmEnd = confirm('end the approval without its being granted');

/** What the approver says. */
export const comment = text({ label: 'Comment', description: 'What the approver says', rows: 2 });

/** How things that were read are shown. */
export const simplify = flag({
	label: 'Simplify',
	description: 'Whether to return a simplified version of the response instead of the raw data',
	default: true,
});

/** The language of names; those Feishu has for all approvals. */
export const locale = choice({
	label: 'Locale',
	description: 'Language of the names',
	options: { 'zh-CN': 'Chinese', 'en-US': 'English', 'ja-JP': 'Japanese' },
	default: 'zh-CN',
});

const department = locator({
	label: 'Department',
	description:
		"The user's department if they have several, by its department_id, which never starts with od-",
	placeholder: 'e.g. 9293493ccacbdb9a',
	list: 'searchApprovalDepartments',
});

/** The department of the user; the approval service does not take its open_department_id. */
export const applicantDepartment: Field<string | undefined> = {
	...department,
	read: (given) => {
		const id = department.read(given);
		if (id === undefined || !id.startsWith('od-')) return id;
		throw new Refusal(
			`Department is ${quoted(id)}, which is not a department_id: those do not start with od-`,
			'Choose Department from the list, or give its department_id.',
		);
	},
};

const { open_id, union_id, user_id } = USER_ID_TYPES;

/** The types of ID an applicant can be given by (documentation: "Create an approval instance"). */
export const APPLICANT_ID_TYPES = { open_id, user_id };

/** What the user id of a new instance is: Feishu takes these two. */
export const applicantIdType = choice({
	label: 'User ID Type',
	description: 'Which kind of ID User is',
	options: APPLICANT_ID_TYPES,
	default: 'user_id',
});

/** What the user id of an approver is. */
export const approverIdType = choice({
	label: 'User ID Type',
	description: 'Which kind of ID User is',
	options: { open_id, union_id, user_id },
	default: 'user_id',
});
