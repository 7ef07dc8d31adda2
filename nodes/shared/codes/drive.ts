import type { CodeNote, CodeTable, ServiceCodes } from './codeNote';
import { FAILED, LIMITED, SHARE_DOCUMENT, SHARE_FOLDER } from './usual';

const UPLOADS: CodeNote = {
	hint: 'Wait and repeat the call: Feishu takes 5 uploads a second and 10,000 a day from an app.',
	retry: 'busy',
};
const DOWNLOADS: CodeNote = {
	hint: 'Wait and repeat the call: Feishu takes 5 downloads a second and 10,000 a day from an app.',
	retry: 'busy',
};

/** Into a document, a spreadsheet or a Base: several operations do that, each with a label of its own. */
const INTO_DOCUMENT: CodeTable = {
	1061002: {
		hint: 'Check the document, spreadsheet or Base the file goes into, and that the file is not empty.',
	},
	1061003: {
		hint: 'Check the document, spreadsheet or Base the file goes into: Feishu does not find it.',
	},
	1061004: {
		hint: 'Give the app or user of the credential the right to edit the document, spreadsheet or Base the file goes into.',
	},
	1061007: {
		hint: 'Choose another document, spreadsheet or Base: the one the file goes into was deleted.',
	},
	1061041: {
		hint: 'Choose another document, spreadsheet or Base: the one the file goes into was deleted.',
	},
	1061042: {
		hint: 'Spread the files over several documents: this one holds as many as it may.',
	},
	1061044: {
		hint: 'Check the document, spreadsheet or Base the file goes into: Feishu does not find it. The token in the address of a wiki page is not the one of its document.',
	},
	1061045: UPLOADS,
	1062507: {
		hint: 'Spread the files over several documents: this place holds as many as it may.',
	},
};

const INTO_FOLDER: CodeTable = {
	1061001: {
		hint: 'Repeat the call later: Feishu had an internal failure. For a wiki, upload to a folder first and move the file then.',
		retry: 'failed',
	},
	1061002: { hint: 'Check Folder and the name of the file, and that it is not empty.' },
	1061004: {
		hint: `Give the app or user of the credential the right to edit Folder: ${SHARE_FOLDER}.`,
	},
	1061045: UPLOADS,
};

/** The drive: files, folders and what is uploaded into documents (documentation: the error tables of "Create folder", "Upload file", "Upload media" and their neighbours). */
export const drive: ServiceCodes = {
	codes: {
		1061001: FAILED,
		1061002: { hint: 'Check Folder and the other values: Feishu does not take one of them.' },
		1061003: { hint: 'Check the token of the file or folder: Feishu does not find it.' },
		1061004: {
			hint: `Give the app or user of the credential the rights it needs on the file or folder: ${SHARE_FOLDER}.`,
		},
		1061005: { hint: 'Reconnect the credential: Feishu does not accept it for the drive.' },
		1061006: {
			hint: 'Repeat the call later: Feishu did not get it done in time.',
			retry: 'failed',
		},
		1061007: { hint: 'Choose another file or folder: this one was deleted.' },
		1061008: { hint: 'Correct the name of the file: it is empty or too long (250 characters).' },
		1061021: { hint: 'Start the upload again: Feishu gave it up because it took too long.' },
		1061022: {
			hint: 'Repeat the call: something else changed the file at the same time.',
			retry: 'failed',
		},
		1061041: { hint: 'Choose another Folder: this one was deleted.' },
		1061042: { hint: 'Choose another Folder: this one holds as many files as it may.' },
		1061043: {
			hint: 'Use a smaller file: the plan of the tenant sets how large one may be, and one call takes 20 MB.',
		},
		1061044: {
			hint: 'Check Folder: Feishu does not find it. Give the token of a folder, not of a document or wiki page.',
		},
		1061045: {
			hint: 'Wait and repeat the call: something else is being written there, or the daily quota of the app is used up.',
			retry: 'busy',
		},
		1061061: { hint: 'Free storage of the user of the credential: their quota is used up.' },
		1061073: {
			hint: 'Enable the scope of the call (developer console, Permissions & Scopes), and publish a version.',
		},
		1061101: { hint: 'Ask the tenant admin for more storage: the quota is used up.' },
		1061109: { hint: "Change the name of the file: Feishu's content review refused it." },
		1061113: { hint: "Choose another file: Feishu's content review refused its content or name." },
		1060001: {
			hint: 'Clear Ticket and export again: an exported file is gone after 10 minutes.',
		},
		1061500: { hint: 'Check Folder: the place for the file does not exist.' },
		1061547: {
			hint: 'Use fewer files: the document holds as many pictures and attachments as it may.',
		},
		1062004: {
			hint: 'Repeat the call later: the thumbnail of the file is still being made.',
			retry: 'failed',
		},
		1062005: { hint: 'Use another type of file: Feishu makes no thumbnail of this one.' },
		1062006: {
			hint: 'Repeat the call later: the thumbnail of the file is still being made.',
			retry: 'failed',
		},
		1062007: {
			hint: 'Start the upload again: it was begun with another credential.',
		},
		1062008: {
			hint: 'Leave the checksum out, or compute it again: it does not fit what was sent.',
		},
		1062009: {
			hint: 'Give the size of the file in bytes exactly: another number of bytes arrived.',
		},
		1062010: { hint: 'Start the upload again: a part of the file is missing.' },
		1062011: { hint: 'Start the upload again: more parts arrived than the file has.' },
		1062012: { hint: 'Repeat the call later: the file is being copied.', retry: 'failed' },
		1062013: { hint: 'Choose another file: Feishu could not copy this one, it is damaged.' },
		1062014: { hint: 'Upload the whole file: Feishu does not take a reference to a copy it has.' },
		1062051: {
			hint: 'Repeat the call: the connection broke before the file was there.',
			retry: 'failed',
		},
		1062505: {
			hint: 'Delete files: the drive holds 400,000 files and folders, which is the most it can.',
		},
		1062506: { hint: 'Choose a Folder further up: Feishu allows 15 levels.' },
		1062507: {
			hint: 'Choose another Folder: this one holds 1,500 files and folders, which is the most it can.',
		},
		1062501: {
			hint: 'Give the app or user of the credential full access to the folder that the file is in: only its owner and such members may do it.',
		},
		1062502: {
			hint: 'Give the app or user of the credential the right to edit all that is in the folder.',
		},
		1062524: {
			hint: `Give the app or user of the credential the right to edit the folder the file is in now: ${SHARE_FOLDER}.`,
		},
		1062535: {
			hint: `Give the app or user of the credential the right to edit Folder: ${SHARE_FOLDER}.`,
		},
		1063001: {
			hint: 'Check File, File Type and the ids of the members: Feishu does not take one of the values.',
		},
		1063002: {
			hint: 'Give the app or user of the credential full access to the file: it may not see or change who has access.',
		},
		1063003: {
			hint: 'Check what the tenant and the owner allow: the admin may have forbidden sharing outside, an app cannot be given a folder, and its bot has to be in the chat that something is shared with.',
		},
		1063004: {
			hint: 'Give the app or user of the credential the right to share the file: its owner sets who may manage members.',
		},
		1063005: { hint: 'Check File: Feishu does not find it, or it was deleted.' },
		1063006: LIMITED,
		1064001: { hint: 'Lower Page Size to at most 200.' },
		1064230: {
			hint: 'Wait and repeat the call: Feishu is moving the data of the tenant.',
			retry: 'busy',
		},
		1064510: { hint: 'Choose a Folder of the same tenant and region.' },
		1064511: {
			hint: 'Choose a Folder of the same brand: Feishu and Lark do not copy to each other.',
		},
		1065200: { hint: 'Check File: Feishu does not find it, or it was deleted.' },
		1066001: FAILED,
		1066002: {
			hint: 'Repeat the call: somebody else changed the access at the same time.',
			retry: 'failed',
		},
		1069301: {
			hint: 'Check File and File Type, and repeat the call later: Feishu could not do it.',
			retry: 'failed',
		},
		1069302: {
			hint: 'Check File, File Type, Comment ID and the text: Feishu does not take one of the values. Solved comments and those on a whole document take no replies.',
		},
		1069303: {
			hint: `Give the app or user of the credential the right to comment on the file (${SHARE_DOCUMENT}).`,
		},
		1069304: { hint: 'Choose another File: this one was deleted.' },
		1069305: { hint: 'Check File: Feishu does not find it.' },
		1069306: { hint: "Change the text: Feishu's content review refused it." },
		1069307: { hint: 'Check File and Comment ID: Feishu does not find one of them.' },
		1069308: {
			hint: 'Shorten the text, or answer another comment: this is more than Feishu takes.',
		},
		1069399: FAILED,
		1069701: { hint: 'Check App ID in the credential, or reconnect it.' },
		1069704: FAILED,
		1069901: FAILED,
		1069902: {
			hint: `Give the app or user of the credential the rights it needs (${SHARE_DOCUMENT}): to export a file, and to put one into Folder.`,
		},
		1069903: FAILED,
		1069904: {
			hint: 'Check File, Sheet or Table ID and Ticket: Feishu does not take one of the values.',
		},
		1069905: FAILED,
		1069906: { hint: 'Choose another file: this one was deleted.' },
		1069907: { hint: 'Clear Ticket and import again: Feishu does not find the uploaded file.' },
		1069908: {
			hint: `Check Folder, and give the app or user of the credential the right to edit it: ${SHARE_FOLDER}.`,
		},
		1069909: { hint: 'Use a smaller file: Feishu does not import one this large.' },
		1069910: {
			hint: 'Give the file the ending that it really has, in File Name or in the node before.',
		},
		1069911: { hint: 'Choose another Import As: the file does not become one of that kind.' },
		1069912: { hint: 'Check Folder: Feishu does not find it.' },
		1069913: { hint: 'Upload the file again with another call: it had to be imported sooner.' },
		1069914: { hint: 'Check File and File Type: Feishu does not find the file under that type.' },
		1069918: {
			hint: 'Choose another Export As: documents become PDF or Word, spreadsheets and Bases Excel or CSV.',
		},
		1069923: LIMITED,
		91201: { hint: 'Reconnect the credential: Feishu does not accept it for the drive.' },
		91204: {
			hint: 'Choose a Folder: the app or user of the credential may not read its root folder.',
		},
	},
	at: {
		'drive.v1.fileStatistics.get': {
			1069601: FAILED,
			1069602: { hint: 'Check File and File Type: Feishu counts no views of such a file.' },
			1069603: {
				hint: `Give the app or user of the credential access to the file (${SHARE_DOCUMENT}).`,
			},
			1069604: { hint: 'Check File: Feishu does not find it.' },
		},
		'drive.v1.file.subscribe': {
			1069601: FAILED,
			1069602: {
				hint: 'Check Base, Files and Folders: Feishu takes one of them for something else.',
			},
			1069603: {
				hint: 'Make the app a manager of what the message names: a file with … > More > Add Document App in it, a folder by sharing it with a chat that the bot of the app is in.',
			},
			1069604: {
				hint: 'Check Base, Files and Folders: Feishu does not find what the message names.',
			},
		},
		'drive.v1.file.createFolder': {
			1061002: { hint: 'Check Name and Folder: Feishu does not take one of the values.' },
			1061003: { hint: 'Check Folder: Feishu does not find it.' },
			1061004: {
				hint: `Share the folder, for editing, with the app or user of the credential: ${SHARE_FOLDER}.`,
			},
			1061007: { hint: 'Choose another Folder: this one was deleted.' },
		},
		'drive.v1.file.list': {
			1061002: {
				hint: 'Check the folder, Page Size and Page Token: Feishu does not take one of the values.',
			},
			1061003: { hint: 'Check the folder: Feishu does not find it.' },
			1061004: {
				hint: `Share the folder with the app or user of the credential: ${SHARE_FOLDER}.`,
			},
			1061007: { hint: 'Choose another folder: this one was deleted.' },
		},
		'drive.v1.file.copy': {
			1061002: {
				hint: 'Check what is to be copied and Folder: Feishu does not find one of them, or it is of another type.',
			},
			1061003: {
				hint: 'Check what is to be copied and Folder: Feishu does not find one of them.',
			},
			1061004: {
				hint: `Share what is to be copied for reading and the folder for editing with the app or user of the credential: ${SHARE_FOLDER}.`,
			},
			1061007: { hint: 'Choose something else to copy: this was deleted.' },
			1061045: {
				hint: 'Repeat the call: Feishu takes one change of a folder at a time.',
				retry: 'busy',
			},
		},
		'drive.v1.media.uploadAll': INTO_DOCUMENT,
		'drive.v1.file.uploadAll': INTO_FOLDER,
		'drive.v1.file.download': {
			1061003: {
				hint: 'Check the file: Feishu does not find it, or it was deleted. Only uploaded files can be downloaded: documents, spreadsheets and Bases are exported.',
			},
			1061004: {
				hint: `Give the app or user of the credential access to the file (${SHARE_FOLDER}). Pictures and attachments in a document or Base are not files of the drive.`,
			},
			1061045: DOWNLOADS,
		},
		'drive.v1.media.download': {
			1061003: {
				hint: 'Check the file token: Feishu does not find the picture or attachment, or it was deleted.',
			},
			1061004: {
				hint: `Give the app or user of the credential access to the document or Base (${SHARE_DOCUMENT}); with advanced permissions on, give it a role that sees the attachment.`,
			},
			1061045: DOWNLOADS,
		},
	},
};
