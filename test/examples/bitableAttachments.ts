import type { Sandbox } from '../sandbox';
import { basesOf, mediasOf, PDF } from '../sandbox';
import { stored } from './baseTable';
import type { Examples } from './example';
import { FILES } from './sampleFiles';

const TABLE = { appToken: 'bascnProjects', tableId: 'tblTasks' };
const PATH = '/open-apis/bitable/v1/apps/bascnProjects/tables/tblTasks';
const columns = { method: 'GET', path: `${PATH}/fields` };
const record = { method: 'POST', path: `${PATH}/records/batch_get` };
const TOKEN = expect.stringMatching(/^boxcn/);

const up = (parentType: string, name: string, size: number) => ({
	method: 'POST',
	path: '/open-apis/drive/v1/medias/upload_all',
	form: {
		fields: {
			file_name: name,
			parent_type: parentType,
			parent_node: 'bascnProjects',
			size: String(size),
		},
		files: [expect.objectContaining({ field: 'file', name, size })],
	},
});

const put = (...tokens: unknown[]) => ({
	method: 'PUT',
	path: `${PATH}/records/recOne`,
	body: { fields: { Files: tokens.map((file_token) => ({ file_token })) } },
});

/** Uploads two files to the Base, as an earlier run would have. */
function uploaded(sandbox: Sandbox): void {
	const own = basesOf(sandbox.world).get('bascnProjects');
	for (const [token, name] of [
		['boxcnReport', 'report.pdf'],
		['boxcnBill', '账单.pdf'],
	]) {
		own?.files.add(token);
		mediasOf(sandbox).set(token, {
			token,
			name,
			parentType: 'bitable_file',
			parentNode: 'bascnProjects',
			extra: '',
			bytes: PDF,
		});
	}
}

export const bitableAttachmentExamples: Examples = {
	'bitable.uploadAttachments': [
		{
			title: 'adds a picture to those the cell has',
			parameters: (sandbox) => {
				stored(sandbox, { Files: [{ file_token: 'boxcnPhoto' }] }, 'recOne');
				return { ...TABLE, recordId: 'recOne', column: 'Files', binaryPropertyName: 'data' };
			},
			files: { data: FILES.picture },
			sends: [
				columns,
				record,
				up('bitable_image', FILES.picture.name, FILES.picture.bytes.length),
				put('boxcnPhoto', TOKEN),
			],
			returns: {
				Data: {
					record_id: 'recOne',
					column: 'Files',
					files: [
						{ file_token: TOKEN, name: FILES.picture.name, size: FILES.picture.bytes.length },
					],
					failed: [],
				},
				Summary: 'Put 1 file into Files of record recOne.',
			},
		},
		{
			title: 'replaces what the cell has, under another name',
			parameters: (sandbox) => {
				stored(sandbox, { Files: [{ file_token: 'boxcnPhoto' }] }, 'recOne');
				return {
					...TABLE,
					recordId: 'recOne',
					column: { __rl: true, mode: 'id', value: 'Files' },
					options: { fileName: 'diary.log', mode: 'replace' },
				};
			},
			files: { data: FILES.log },
			sends: [columns, record, up('bitable_file', 'diary.log', FILES.log.bytes.length), put(TOKEN)],
			returns: { Data: { files: [{ name: 'diary.log' }] } },
		},
		{
			title: 'puts several files into the cell with one write',
			parameters: (sandbox) => ({
				...TABLE,
				recordId: stored(sandbox, {}, 'recOne'),
				column: 'Files',
				binaryPropertyName: 'data, photo',
			}),
			files: { data: FILES.log, photo: FILES.picture },
			sends: [
				columns,
				record,
				up('bitable_file', FILES.log.name, FILES.log.bytes.length),
				up('bitable_image', FILES.picture.name, FILES.picture.bytes.length),
				put(TOKEN, TOKEN),
			],
			returns: { Summary: 'Put 2 files into Files of record recOne.' },
		},
		{
			title: 'refuses one name for two files',
			parameters: {
				...TABLE,
				recordId: 'recOne',
				column: 'Files',
				binaryPropertyName: 'data, photo',
				options: { fileName: 'one.log' },
			},
			files: { data: FILES.log, photo: FILES.picture },
			refuses: /^File Name is given for 2 files$/,
		},
		{
			title: 'refuses a file the item does not have',
			parameters: { ...TABLE, recordId: 'recOne', column: 'Files', binaryPropertyName: 'photo' },
			files: { data: FILES.log },
			refuses: /^Input Data Field Name is "photo", but the input item has no binary data/,
		},
		{
			title: 'says that the Base is not there',
			parameters: {
				...TABLE,
				appToken: 'bascnNowhere',
				recordId: 'recOne',
				column: 'Files',
			},
			files: { data: FILES.log },
			fails: { code: 1254040, hint: /Check Base/ },
		},
	],
	'bitable.downloadAttachments': [
		{
			title: 'fetches the files of a record',
			parameters: (sandbox) => {
				uploaded(sandbox);
				const Files = [{ file_token: 'boxcnReport' }, { file_token: 'boxcnBill' }];
				stored(sandbox, { Task: 'One', Files }, 'recOne');
				return { ...TABLE, recordId: 'recOne' };
			},
			sends: [
				record,
				...['boxcnReport', 'boxcnBill'].map((token) => ({
					method: 'GET',
					path: `/open-apis/drive/v1/medias/${token}/download`,
					query: { extra: '{"bitablePerm":{"tableId":"tblTasks"}}' },
				})),
			],
			returns: {
				Data: {
					record_id: 'recOne',
					files: [
						{
							column: 'Files',
							file_token: 'boxcnReport',
							name: 'report.pdf',
							type: 'application/pdf',
							size: PDF.length,
							field: 'data',
						},
						{ name: '账单.pdf', field: 'data_1' },
					],
					failed: [],
				},
				Summary: 'Fetched 2 files of record recOne: report.pdf, 账单.pdf.',
			},
			returnsFiles: {
				data: { name: 'report.pdf', type: 'application/pdf', bytes: PDF },
				data_1: { name: '账单.pdf', type: 'application/pdf', bytes: PDF },
			},
		},
		{
			title: 'fetches the first file of some columns, and says that there are more',
			parameters: (sandbox) => {
				uploaded(sandbox);
				const Files = [{ file_token: 'boxcnReport' }, { file_token: 'boxcnBill' }];
				stored(sandbox, { Files }, 'recOne');
				return {
					...TABLE,
					recordId: 'recOne',
					binaryPropertyName: 'file',
					options: { columns: 'Task, Files', maxFiles: 1 },
				};
			},
			returns: {
				Data: { files: [{ field: 'file' }] },
				Summary: 'Fetched 1 file of record recOne: report.pdf. Left because of Max Files: 1 file.',
			},
			returnsFiles: { file: { name: 'report.pdf', type: 'application/pdf', bytes: PDF } },
		},
		{
			title: 'names a file that cannot be fetched, and says that there are more',
			parameters: (sandbox) => {
				uploaded(sandbox);
				const tokens = ['boxcnReport', 'boxcnGone', 'boxcnBill'];
				stored(sandbox, { Files: tokens.map((token) => ({ file_token: token })) }, 'recOne');
				return { ...TABLE, recordId: 'recOne', options: { maxFiles: 2 } };
			},
			fails: {
				code: 1061003,
				hint: /^Repeat the call: what arrived is in the item.* Left because of Max Files: 1 file\.$/,
			},
		},
		{
			title: 'refuses a text that is not a record ID',
			parameters: { ...TABLE, recordId: 'A1' },
			refuses: /^Record ID is "A1", which is not a record ID/,
		},
		{
			title: 'says that the Base is not there',
			parameters: { ...TABLE, appToken: 'bascnNowhere', recordId: 'recOne' },
			fails: { code: 1254040, hint: /Check Base/ },
		},
	],
};
