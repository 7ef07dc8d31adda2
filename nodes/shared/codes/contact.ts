import type { CodeNote, CodeTable, ServiceCodes } from './codeNote';
import { FAILED } from './usual';

const CHECK_DEPARTMENT: CodeNote = {
	hint: 'Check the ID of the department and Department ID Type: Feishu does not find the department.',
};
const CHECK_UNIT: CodeNote = { hint: 'Check Unit IDs: Feishu does not find the unit.' };
const SYNCHRONIZED = 'in the system it is synchronized from: Feishu lets nobody edit it here.';
const ONE_DEPARTMENT: CodeNote = {
	hint: 'Ask an admin to allow users in several departments, or give one in Department IDs.',
};
const SHORTEN_NAME: CodeNote = { hint: 'Shorten Name to at most 255 characters.' };
const SHORTEN_ENGLISH: CodeNote = { hint: 'Shorten en_name to at most 255 characters.' };
const SHORTEN_NICKNAME: CodeNote = { hint: 'Shorten nickname to at most 255 characters.' };
const EMPLOYEE_TYPE: CodeNote = {
	hint: 'Choose an Employee Type the tenant has: 1 to 5, or the number of a type of its own.',
};

const CITY = 'city (a value the tenant has switched on, 100 characters at most)';
const TITLE = 'Job Title (a title the tenant has switched on, without sensitive words)';

/** What Create User means with "user success and ... fail": the user is there. */
const CREATED: CodeTable = {
	44054: {
		hint: `Set the city with Update User: the user exists now, but without it. Correct ${CITY}.`,
	},
	44055: {
		hint: `Set Job Title with Update User: the user exists now, but without it. Correct ${TITLE}.`,
	},
	44056: {
		hint: `Set city and Job Title with Update User: the user exists now, but without them. Correct ${CITY} and ${TITLE}.`,
	},
};

/** What Update User means with the same. */
const UPDATED: CodeTable = {
	44057: {
		hint: `Set the city again: everything else of the user was updated. Correct ${CITY}.`,
	},
	44058: {
		hint: `Set Job Title again: everything else of the user was updated. Correct ${TITLE}.`,
	},
	44059: {
		hint: `Set city and Job Title again: everything else of the user was updated. Correct ${CITY} and ${TITLE}.`,
	},
};

/** Users and departments (documentation: the error tables of contact v3: "User", "Department" and "Unit"). */
export const contact: ServiceCodes = {
	codes: {
		40001: {
			hint: 'Check the IDs of the call and their types: Feishu does not take one of the values.',
		},
		40002: {
			hint: 'Choose a department below the root: the root can be neither changed nor deleted.',
		},
		40003: FAILED,
		40004: {
			hint: 'Widen the contact data range of the app (developer console, Permissions & Scopes, Data Permissions) and publish a version: the department is outside it. If it is inside, check the ID of the department and Department ID Type.',
		},
		40008: {
			hint: 'Fill in the fields that the operation requires: values of the department are missing.',
		},
		40010: { hint: 'Choose another chat: Feishu cannot use this one for the department.' },
		40011: { hint: 'Set Page Size to 1 to 50.' },
		40012: { hint: 'Clear Page Token and start again: Feishu no longer takes it.' },
		40014: {
			hint: 'Widen the contact data range of the app (developer console, Permissions & Scopes, Data Permissions) and publish a version: the parent department is outside it. For the root it must be all staff.',
		},
		40015: CHECK_DEPARTMENT,
		40016: { hint: 'Fill in Name.' },
		40018: {
			hint: 'Check the fields and their types: Feishu does not take one of the values of the department.',
		},
		40021: { hint: 'Run the workflow again: an earlier request used the same idempotency key.' },
		41001: { hint: 'Choose another Mobile: a user of the tenant has this one.' },
		41002: { hint: 'Choose another Email: a user of the tenant has this one.' },
		41003: { hint: 'Correct Mobile or Email: they belong to two different accounts.' },
		41004: { hint: 'Correct Mobile: outside mainland China it needs + and the country code.' },
		41005: { hint: 'Correct Email: Feishu does not take it as an address.' },
		41006: { hint: 'Fill in Name.' },
		41007: { hint: 'Verify the tenant: without that it can have no more users.' },
		41008: { hint: 'Buy more seats: the tenant has as many users as it has paid for.' },
		41009: { hint: 'Fill in Mobile or Email.' },
		41010: { hint: 'Fill in Mobile.' },
		41011: { hint: 'Choose another User ID: a user of the tenant has this one.' },
		41012: { hint: 'Check the ID of the user and User ID Type: Feishu does not find the user.' },
		41013: {
			hint: 'Keep the user_id the user has: it was changed as often as Feishu allows.',
		},
		41014: { hint: 'Change Name: Feishu found sensitive words in it.' },
		41015: { hint: 'Correct idp_type: Feishu does not take this way of signing in.' },
		41016: { hint: 'Choose another department: this one holds as many users as Feishu allows.' },
		41017: { hint: 'Fill in Department IDs.' },
		41018: { hint: 'Correct positions: Feishu does not take one of the positions.' },
		41019: { hint: 'Correct positions: the department of one of them is not valid.' },
		41020: { hint: 'Correct positions: a position with this code exists.' },
		41021: { hint: 'Correct positions: a user can have one main position only.' },
		41022: { hint: 'Use a credential of the tenant the user belongs to.' },
		41023: {
			hint: 'Update positions together with Department IDs: a position has to be in a department of the user.',
		},
		41024: {
			hint: 'Correct positions: each has to be in one of the departments of the user.',
		},
		41025: {
			hint: 'Correct orders: every department in it has to be in Department IDs as well.',
		},
		41027: {
			hint: 'Repeat the call later: Feishu could not create the account.',
			retry: 'failed',
		},
		41028: {
			hint: 'Ask an admin to upgrade the permission rules (admin console, Security > Member Permissions > Organization Visibility), or give one department in Department IDs.',
		},
		41029: { hint: 'Give one department in Department IDs: the tenant allows no more.' },
		41030: { hint: 'Choose another leader: users cannot lead themselves.' },
		41031: {
			hint: 'Leave positions out: the tenant does not have this feature. Job Title is another field and can be set.',
		},
		41032: ONE_DEPARTMENT,
		41033: { hint: 'Shorten Department IDs: a user can be in 50 departments.' },
		41034: { hint: 'Change enterprise_email: the part before the @ is taken.' },
		41035: { hint: 'Correct enterprise_email: Feishu does not take the part before the @.' },
		41036: { hint: 'Correct avatar_key: upload the picture with the image_type avatar first.' },
		41037: { hint: 'Choose another picture for avatar_key: Feishu found sensitive content in it.' },
		41038: { hint: 'Correct gender: a number from 0 to 3.' },
		41040: { hint: 'Fill in Name.' },
		41041: { hint: 'Fill in Department IDs, and check them and Department ID Type.' },
		41042: { hint: 'Correct join_time: a time in seconds.' },
		41043: { hint: 'Correct User ID: Feishu takes at most 64 characters.' },
		41044: { hint: 'Correct custom_attrs: every entry needs the ID of the custom field.' },
		41045: { hint: 'Correct custom_attrs: the tenant does not have a field with one of the IDs.' },
		41046: { hint: 'Correct custom_attrs: every entry needs a value.' },
		41047: { hint: 'Correct custom_attrs: a field of the type HREF needs text in its value.' },
		41048: { hint: 'Correct custom_attrs: a field of the type HREF needs url in its value.' },
		41050: {
			hint: 'Widen the contact data range of the app (developer console, Permissions & Scopes, Data Permissions) and publish a version: the user is outside it. A user credential sees the users its user may see.',
		},
		41051: { hint: 'Fill in the ID of the user.' },
		41052: {
			hint: 'Correct the IDs of the users who take over: Feishu does not take one of them; they have to be active members.',
		},
		41053: { hint: 'Use Update User: the tenant has this user already.' },
		41054: { hint: 'Fill in Email: Feishu is to invite the user by mail.' },
		41055: { hint: 'Fill in Mobile: Feishu is to invite the user by text message.' },
		41056: {
			hint: 'Enable contact:contact for the app (developer console, Permissions & Scopes), or clear the fields it may not change.',
		},
		41057: EMPLOYEE_TYPE,
		41059: EMPLOYEE_TYPE,
		41060: { hint: 'Choose an Employee Type that is active in the tenant.' },
		41063: { hint: 'Shorten Job Title to at most 100 characters.' },
		41068: { hint: 'Ask the tenant admin for more business mailboxes: all are in use.' },
		41069: {
			hint: 'Ask the tenant admin to delete the address from the recycle bin of the business mail, or choose another enterprise_email.',
		},
		41070: SHORTEN_NAME,
		41071: SHORTEN_ENGLISH,
		41072: SHORTEN_NICKNAME,
		41410: {
			hint: 'Correct orders: the main department needs the highest department_order.',
		},
		42006: { hint: 'Choose another user: this one has left.' },
		42008: { hint: 'Use a credential of the tenant the IDs belong to.' },
		43000: { hint: 'Use the existing department: Feishu has one like it already.' },
		43001: { hint: 'Choose another unit: the department is bound to this one already.' },
		43002: { hint: 'Unbind the unit first: it is in use.' },
		43003: { hint: 'Leave one ID in Unit IDs: a department has one unit.' },
		43004: { hint: 'Check Unit IDs: Feishu does not find the unit. One ID is allowed.' },
		43005: { hint: 'Choose another Order: a department has this one.' },
		43007: { hint: 'Choose another department_id: this one is taken.' },
		43008: {
			hint: 'Correct the department_id you chose: it cannot be 0, start with od- or have more than 64 characters.',
		},
		43009: { hint: 'Keep the department_id: it was changed as often as Feishu allows.' },
		43010: {
			hint: 'Choose a smaller department, or read its children level by level: Feishu finds this one too large to list as a whole.',
		},
		43011: { hint: 'Move or delete the users of the department first.' },
		43012: { hint: 'Delete the departments below this one first.' },
		43013: { hint: 'Choose another parent: this one has its 1,000 child departments.' },
		43016: { hint: 'Name every leader once: the list of leaders repeats a user.' },
		43017: {
			hint: 'Choose another unit in Unit IDs, or unbind a department from this one: a unit takes 1,000 departments.',
		},
		43018: { hint: 'Choose other Localized Names: another department has one of these.' },
		43019: { hint: 'Choose a parent further up: Feishu allows 25 levels.' },
		43021: { hint: 'Switch Create Group Chat on: the department has no group chat yet.' },
		43022: { hint: 'Choose another Name: a department with this one exists.' },
		43023: {
			hint: 'Widen the contact data range of the app (developer console, Permissions & Scopes, Data Permissions), and ask an admin of the tenant to let the app change its structure.',
		},
		43024: {
			hint: 'Wait some seconds and repeat the call: the structure is being changed by another call.',
			retry: 'busy',
		},
		43025: { hint: 'Choose a leader who has joined the tenant.' },
		43026: {
			hint: 'Correct group_chat_employee_types: 1 to 5, or the number of a type the tenant has.',
		},
		43028: {
			hint: 'Check department_hrbps and User ID Type: Feishu does not find one of the HR business partners.',
		},
		43029: { hint: 'Remove the slash from Name and Localized Names.' },
		43030: {
			hint: 'Wait some seconds and repeat the call: the department is being changed by another call.',
			retry: 'busy',
		},
		43031: { hint: `Change the department ${SYNCHRONIZED}` },
		43050: {
			hint: 'Ask an admin of the tenant to enable units: they need a higher plan of Feishu.',
		},
		43051: CHECK_UNIT,
		43054: { hint: 'Unbind the department from its unit first: it can be bound to one only.' },
		43058: CHECK_DEPARTMENT,
		44001: {
			hint: 'Ask an admin to set up business mail for this domain, or leave enterprise_email out.',
		},
		44002: {
			hint: 'Send orders together with Department IDs, which must name the same departments.',
		},
		44003: {
			hint: 'Give avatar_key and description: without them a user who has left cannot be updated.',
		},
		44004: {
			hint: 'Wait 24 hours before adding this person: they joined too many tenants within a short time.',
		},
		44006: SHORTEN_NAME,
		44007: SHORTEN_ENGLISH,
		44008: SHORTEN_NICKNAME,
		44009: {
			hint: 'Wait a day before adding this person: one Mobile or Email can join three tenants a day, and the tenant can add only so many users at a time.',
		},
		44010: { hint: 'Wait until the user has joined: before that they cannot be changed.' },
		44011: { hint: 'Choose another user: this one has left the tenant.' },
		44012: { hint: 'Contact the support of Feishu: it stopped this user from being added.' },
		44013: { hint: 'Correct the password of the business mail: Feishu does not take it.' },
		44014: { hint: 'Clear Email: the address of a user who is not active cannot be changed.' },
		44015: { hint: 'Leave the password out: the user has one already.' },
		44016: {
			hint: 'Leave the password of the business mail out: the app or tenant may not set it.',
		},
		44017: {
			hint: "Check the values for content Feishu may refuse, and use an app that may change this user: the tenant's rules can forbid it.",
		},
		44018: { hint: 'Choose a Mobile outside +86: Lark does not take numbers of mainland China.' },
		44019: {
			hint: 'Choose a Mobile of mainland China (+86): other numbers need a verified tenant, from the day after its verification on.',
		},
		44020: {
			hint: 'Fill in both Mobile and Email: Feishu needs both for a number outside +86.',
		},
		44021: { hint: 'Choose another leader: this one has left.' },
		44022: {
			hint: 'Check leader_user_id (or the dotted-line leaders) and User ID Type: Feishu does not find the leader.',
		},
		44023: { hint: 'Upgrade the plan of the tenant: its contacts hold no more users.' },
		44024: { hint: 'Choose another enterprise_email: a user has registered this one.' },
		44025: {
			hint: 'Wait some seconds and repeat the call: the user is being changed by another call.',
			retry: 'busy',
		},
		44035: CHECK_DEPARTMENT,
		44036: { hint: 'Choose another user: the founder of the tenant cannot be frozen.' },
		44037: {
			hint: 'Remove the admin role of the user first (admin console, Company Settings > Admin Permissions).',
		},
		44038: { hint: 'Correct geo: the tenant does not keep data in this region.' },
		44039: { hint: 'Leave geo out: the app may not set the region of data.' },
		44040: { hint: 'Leave geo out: the tenant keeps data in one region only.' },
		44041: { hint: 'Choose another user: the data of this one was anonymized.' },
		44042: {
			hint: 'Wait and repeat the call: the user is being restored.',
			retry: 'busy',
		},
		44044: { hint: 'Correct job_level_id: the tenant does not have this job level.' },
		44045: { hint: 'Correct job_family_id: the tenant does not have this job family.' },
		44046: {
			hint: 'Give subscription_ids: in this tenant every user needs a seat.',
		},
		44047: { hint: 'Choose other subscription_ids: the seats of these are used up.' },
		44048: { hint: 'Correct subscription_ids: the tenant does not have these seats.' },
		44049: {
			hint: 'Repeat the call: Feishu could not assign the seat.',
			retry: 'failed',
		},
		44050: {
			hint: 'Enable the scope for assigning seats (developer console, Permissions & Scopes), or leave subscription_ids out.',
		},
		44051: { hint: 'Choose another Employee Number: a user of the tenant has this one.' },
		44052: { hint: 'Renew the plan of the tenant: users can be changed again after that.' },
		44053: { hint: `Change the user ${SYNCHRONIZED}` },
		...CREATED,
		...UPDATED,
		44060: { hint: 'Renew the data residency of the tenant: it has expired.' },
		44061: { hint: 'Buy more seats for data residency: none are left.' },
		44062: {
			hint: "Delete the user in the admin console: the tenant's rules allow it by the member life cycle only.",
		},
		44101: { hint: 'Fill in Parent Department; 0 is the root.' },
		44102: { hint: 'Fill in Department.' },
		48001: { hint: 'Check Query, Page Size and Page Token: Feishu does not take one of them.' },
		48002: FAILED,
	},
	at: {
		'contact.v3.department.create': {
			41012: {
				hint: 'Check Leader and User ID Type: Feishu does not find the user.',
			},
			42006: { hint: 'Choose another Leader: this user has left.' },
		},
		'contact.v3.department.batch': {
			40011: { hint: 'Give fewer IDs: Feishu returns 50 departments at a time.' },
			43007: {
				hint: 'Check the department IDs: Feishu has two departments or units with one of them.',
			},
		},
		'contact.v3.department.get': {
			40001: { hint: 'Check the ID of the department and Department ID Type.' },
		},
		'contact.v3.department.parent': {
			40001: { hint: 'Check Department, Department ID Type and Page Size.' },
		},
		'contact.v3.group.simplelist': {
			40011: { hint: 'Set Page Size to 1 to 100.' },
			40012: { hint: 'Clear Page Token, or take it from the answer with the same parameters.' },
		},
		'contact.v3.groupMember.simplelist': {
			40011: { hint: 'Set Page Size to 1 to 100.' },
			40012: { hint: 'Clear Page Token, or take it from the answer with the same parameters.' },
			41071: { hint: 'Choose another Member ID Type: Feishu does not take this one.' },
			41072: {
				hint: 'Set Member ID Type to Open ID or Department ID for departments, and to any other than Department ID for users.',
			},
			41074: { hint: 'Set Member Type to Users or Departments.' },
			42002: { hint: 'Check User Group: Feishu does not find the user group.' },
			42009: {
				hint: 'Widen the contact data range of the app (developer console, Permissions & Scopes, Data Permissions) so that it holds the user group, and publish a version.',
			},
		},
		'contact.v3.user.create': {
			40001: {
				hint: 'Check the fields: Feishu does not take one of the values and does not say which. Mobile, Email, Employee Type and Department IDs are the usual ones.',
			},
			41012: { hint: 'Correct User ID: Feishu does not take it as the ID of a new user.' },
		},
		'contact.v3.user.patch': {
			40001: {
				hint: 'Check the fields: Feishu does not take one of the values and does not say which. User, Mobile, Email and Department IDs are the usual ones.',
			},
			44035: {
				hint: 'Check Department IDs and Department ID Type: Feishu does not find one of the departments.',
			},
		},
		'contact.v3.user.delete': {
			40004: {
				hint: "Widen the contact data range of the app (developer console, Permissions & Scopes, Data Permissions) and publish a version: the user's department is outside it.",
			},
		},
	},
};
