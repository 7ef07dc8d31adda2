/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import * as services from '../../nodes/shared/endpoints/services';
import type { Endpoint } from '../../nodes/shared/endpoints';
import type { ContractEndpoint, ContractField } from '../sandbox/contract';
import { contract, membersOf } from '../sandbox/contract';

const exported = Object.entries(services).flatMap(([service, endpoints]) =>
	Object.entries<Endpoint>(endpoints).map(([name, endpoint]) => ({
		name: `${service}.${name}`,
		endpoint,
	})),
);
const json = exported.filter(({ endpoint }) => endpoint.answer === 'json');

test('the committed endpoints are what `npm run contract` makes of test/sandbox/contract', () => {
	const root = join(__dirname, '..', '..');
	const env = { ...process.env, FEISHU_CONTRACT: undefined };
	const { stderr } = spawnSync(
		process.execPath,
		[join(root, 'scripts', 'contract.mjs'), '--check'],
		{ cwd: root, env, encoding: 'utf8' },
	);
	expect(stderr).toBe('');
});

test('every documented endpoint of the contract is exported, but for token exchanges and historic ones', () => {
	const wanted = [...contract.values()]
		.filter(({ tokens, historic }) => historic !== true && tokens.length > 0)
		.map(({ id }) => id);
	expect(exported.map(({ endpoint }) => endpoint.id).sort()).toEqual(wanted.sort());
});

describe('a sample', () => {
	test.each(json)('of $name has documented members only, of their types', ({ endpoint }) => {
		const documented = contract.get(endpoint.id);
		expect(documented).toBeDefined();
		if (documented === undefined) return;
		expect(unlike(endpoint.sample(), answerFields(documented), documented.types, 'sample')).toEqual(
			[],
		);
	});

	test.each(exported)('of $name is short and in English', ({ endpoint }) => {
		const text = JSON.stringify(endpoint.sample());
		expect(text.length).toBeLessThanOrEqual(3000);
		expect(text).not.toMatch(/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]|<zh text>/);
		for (const one of texts(endpoint.sample())) expect([...one].length).toBeLessThanOrEqual(60);
	});

	test('is a new one for each call', () => {
		expect(services.im.messageReply.sample()).not.toBe(services.im.messageReply.sample());
	});
});

const paged = exported.flatMap(({ name, endpoint }) =>
	endpoint.pages === undefined ? [] : [{ name, endpoint, pages: endpoint.pages }],
);

test.each(paged)('the pages of $name name a list and a token of the answer', (one) => {
	const { endpoint, pages } = one;
	const documented = contract.get(endpoint.id);
	const { list, nextToken = 'page_token', place = 'query', smallest = 1, largest } = pages;
	expect(endpoint.sample()).toMatchObject({ [list]: expect.any(Array) });
	const names = answerFields(documented).map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining([list, nextToken]));
	const sent = documented?.[place].map(({ name }) => name);
	expect(sent).toEqual(expect.arrayContaining(['page_size', 'page_token']));
	expect(smallest).toBeLessThanOrEqual(largest);
});

/** Limits a person found on the page, above what Feishu answers with an error. */
test.each([
	[
		'calendar',
		services.calendar.calendarList,
		{ list: 'calendar_list', smallest: 50, largest: 1000 },
	],
	['drive', services.drive.fileList, { list: 'files', nextToken: 'next_page_token', largest: 200 }],
	['search', services.search.userGet, { list: 'users', largest: 200 }],
])('pages of %s are as documented', (_service, { pages }, expected) => {
	expect(pages).toEqual(expected);
});

test('the narrowest scope stands first', () => {
	const { bitable, chat, drive, im, sheets, task } = services;
	expect(im.messageList.scopes).toEqual([
		'im:message.history:readonly',
		'im:message:readonly',
		'im:message',
	]);
	expect(im.messageUpdate.scopes[0]).toBe('im:message:update');
	expect(im.messageUrgentSms.scopes[0]).toBe('im:message.urgent:sms_send');
	expect(chat.chatList.scopes[0]).toBe('im:chat:read');
	expect(task.taskCreate.scopes[0]).toBe('task:task:writeonly');
	expect(bitable.appTableList.scopes).toEqual([
		'base:table:read',
		'bitable:app:readonly',
		'bitable:app',
	]);
	expect(sheets.spreadsheetCreate.scopes).toEqual([
		'sheets:spreadsheet:create',
		'sheets:spreadsheet',
		'drive:drive',
	]);
	expect(drive.mediaUploadAll.scopes[0]).toBe('docs:document.media:upload');
});

test('forms and files are told from JSON', () => {
	const { drive, im } = services;
	for (const one of [im.imageCreate, im.fileCreate, drive.fileUploadAll, drive.mediaUploadAll]) {
		expect(one).toMatchObject({ body: 'form', answer: 'json' });
	}
	for (const one of [im.messageResourceGet, drive.fileDownload, drive.mediaDownload]) {
		expect(one).toMatchObject({ body: 'none', answer: 'file' });
	}
	expect(im.messageReply).toMatchObject({ body: 'json', answer: 'json' });
});

/** The members of `data`, or of the whole answer where there is no `data`. */
function answerFields(documented: ContractEndpoint | undefined): readonly ContractField[] {
	if (documented === undefined) return [];
	const data = documented.response.find(({ name }) => name === 'data');
	if (data !== undefined) return membersOf(data, documented.types) ?? [];
	return documented.response.filter(({ name }) => !['code', 'msg'].includes(name));
}

/** Where a value is not what the documentation says. */
function unlike(
	value: unknown,
	fields: readonly ContractField[],
	types: ContractEndpoint['types'],
	at: string,
): string[] {
	if (typeof value !== 'object' || value === null) return [`${at} is no object`];
	return Object.entries(value).flatMap(([name, member]) => {
		const here = `${at}.${name}`;
		const field = fields.find((one) => one.name === name);
		if (field === undefined) return [`${here} is not documented`];
		const inside = membersOf(field, types);
		const elements: unknown[] = Array.isArray(member) ? member : [member];
		if (inside !== undefined && inside.length > 0) {
			return elements.flatMap((element) => unlike(element, inside, types, here));
		}
		const plain: Record<string, string> = { integer: 'number' };
		const expected = plain[field.type] ?? field.type;
		const known = ['string', 'number', 'boolean'].includes(expected);
		return known && typeof member !== expected ? [`${here} is no ${expected}`] : [];
	});
}

function texts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(texts);
}
