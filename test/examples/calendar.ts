/* eslint-disable @n8n/community-nodes/no-hardcoded-secrets */
import type { Sandbox } from '../sandbox';
import { calendarsOf } from '../sandbox';
import { APP, madeCalendar, pathOf, TEAM } from './agenda';
import type { Examples } from './example';

const CALENDARS = '/open-apis/calendar/v4/calendars';

export const calendarExamples: Examples = {
	'calendar.create': [
		{
			title: 'makes a calendar with the fewest values',
			parameters: { summary: 'Release Plan' },
			sends: [{ method: 'POST', path: CALENDARS, query: {}, body: { summary: 'Release Plan' } }],
			returns: {
				Data: { calendar: { calendar_id: expect.stringContaining('@'), summary: 'Release Plan' } },
				Summary: expect.stringMatching(/^Created calendar "Release Plan" \(feishu\.cn_.+@/),
			},
		},
		{
			title: 'makes a calendar with a description as a user',
			asUser: true,
			parameters: { summary: 'Release Plan', options: { description: 'What comes when' } },
			sends: [
				{
					method: 'POST',
					path: CALENDARS,
					body: { summary: 'Release Plan', description: 'What comes when' },
				},
			],
		},
		{
			title: 'refuses a title that is missing',
			parameters: { summary: '' },
			refuses: /^Summary is empty$/,
		},
		{
			title: 'refuses a title above 255 characters',
			parameters: { summary: 'x'.repeat(256) },
			refuses: /^Summary has 256 characters, but 255 are allowed$/,
		},
		{
			title: 'refuses a description above 255 characters',
			parameters: { summary: 'x', options: { description: 'x'.repeat(256) } },
			refuses: /^Description has 256 characters/,
		},
		{
			title: 'says that the app needs a bot',
			parameters: (sandbox) => {
				sandbox.faults.add({
					kind: 'code',
					endpoint: 'calendar.v4.calendar.create',
					code: 190007,
					status: 404,
					msg: 'app bot_id not found',
				});
				return { summary: 'x' };
			},
			fails: { code: 190007, hint: /^Enable the bot ability/ },
		},
	],
	'calendar.delete': [
		{
			title: 'deletes a calendar',
			parameters: (sandbox) => ({ calendarId: madeCalendar(sandbox) }),
			sends: [{ method: 'DELETE', path: new RegExp(`^${CALENDARS}/feishu\\.cn_made\\w+%40`) }],
			returns: {
				Data: { calendar_id: expect.stringContaining('made'), deleted: true },
				Summary: expect.stringMatching(/^Deleted calendar feishu/),
			},
		},
		{
			title: 'refuses a calendar that is missing',
			parameters: { calendarId: '' },
			refuses: /^Calendar is empty$/,
		},
		{
			title: 'refuses an address in place of an id',
			parameters: { calendarId: 'https://example.com/calendar' },
			refuses:
				/^Calendar is "https:\/\/example\.com\/calendar", an address in which the node finds no ID/,
		},
		{
			title: 'says that a primary calendar cannot be deleted',
			parameters: { calendarId: APP },
			fails: { code: 191004, hint: /shared calendar/ },
		},
		{
			title: 'says that a calendar is unknown',
			parameters: { calendarId: 'feishu.cn_nobody@group.calendar.feishu.cn' },
			fails: { code: 191000, hint: /^Check Calendar/ },
		},
	],
	'calendar.get': [
		{
			title: "reads the app's primary calendar by default",
			parameters: {},
			sends: [{ method: 'POST', path: `${CALENDARS}/primary`, query: {} }],
			returns: {
				Data: { calendar_id: APP, type: 'primary' },
				Summary: `Read calendar "Sandbox" (${APP}).`,
			},
		},
		{
			title: "reads the user's primary calendar as a user",
			asUser: true,
			parameters: { calendarId: { __rl: true, mode: 'list', value: 'primary' } },
			sends: [{ method: 'POST', path: `${CALENDARS}/primary` }],
			returns: { Data: { calendar_id: 'feishu.cn_ada@group.calendar.feishu.cn' } },
		},
		{
			title: 'reads the primary calendar when the id is empty',
			parameters: { calendarId: '' },
			sends: [{ method: 'POST', path: `${CALENDARS}/primary` }],
			returns: { Data: { calendar_id: APP } },
		},
		{
			title: 'reads a calendar by its id',
			parameters: { calendarId: { __rl: true, mode: 'id', value: TEAM } },
			sends: [{ method: 'GET', path: pathOf(TEAM), query: {} }],
			returns: { Data: { calendar_id: TEAM, summary: 'Team' } },
		},
		{
			title: 'refuses an id that is not a text',
			parameters: { calendarId: ['a'] },
			refuses: /^Calendar must be text/,
		},
		{
			title: 'says where ids come from',
			parameters: { calendarId: 'team' },
			fails: {
				code: 191001,
				hint: /^Choose Calendar from the list, or take its ID from List Calendars/,
			},
		},
	],
	'calendar.getMany': [
		{
			title: 'lists one page',
			parameters: {},
			sends: [{ method: 'GET', path: CALENDARS, query: { page_size: '50' } }],
			returns: {
				Data: expect.objectContaining({
					calendar_list: expect.arrayContaining([expect.objectContaining({ calendar_id: TEAM })]),
				}),
				Summary: expect.stringMatching(/^Found \d+ calendars/),
			},
		},
		{
			title: "asks for Feishu's smallest page and cuts it at Limit",
			parameters: { limit: 2 },
			sends: [{ method: 'GET', path: CALENDARS, query: { page_size: '50' } }],
			returns: {
				Data: expect.objectContaining({
					calendar_list: [expect.anything(), expect.anything()],
					has_more: true,
					page_token: '+skip:2',
				}),
				Summary: 'Found 2 calendars; more are available.',
			},
		},
		{
			title: 'goes on where a cut page ended',
			parameters: { options: { pageSize: 1, pageToken: '+skip:1' } },
			sends: [{ method: 'GET', path: CALENDARS, query: { page_size: '50' } }],
			returns: {
				Data: expect.objectContaining({
					calendar_list: [expect.objectContaining({ summary: 'Ada Wong' })],
					page_token: '+skip:2',
				}),
			},
		},
		{
			title: 'lists all',
			parameters: { returnAll: true },
			sends: [{ method: 'GET', path: CALENDARS, query: { page_size: '1000' } }],
			returns: { Data: expect.objectContaining({ has_more: false }) },
		},
		{
			title: 'refuses a page above 500',
			parameters: { options: { pageSize: 501 } },
			refuses: /^Page Size is 501/,
		},
		{
			title: 'says that a page token has expired',
			parameters: (sandbox) => {
				sandbox.faults.add({
					kind: 'code',
					endpoint: 'calendar.v4.calendar.list',
					code: 190008,
					msg: 'page_token or sync_token expired',
				});
				return { options: { pageToken: 'ListCalendarsPageToken_1' } };
			},
			fails: { code: 190008, hint: /^Start again without Page Token/ },
		},
	],
	'calendar.search': [
		{
			title: 'finds public calendars',
			parameters: { query: 'tea' },
			sends: [
				{
					method: 'POST',
					path: `${CALENDARS}/search`,
					query: { page_size: '20' },
					body: { query: 'tea' },
				},
			],
			returns: {
				Data: { items: [expect.objectContaining({ calendar_id: TEAM })], has_more: false },
				Summary: 'Found 1 calendar.',
			},
		},
		{
			title: 'finds primary calendars as a user, going on at a token',
			asUser: true,
			parameters: {
				query: 'a',
				options: { pageSize: 1, pageToken: Buffer.from('1').toString('base64url') },
			},
			sends: [
				{
					method: 'POST',
					path: `${CALENDARS}/search`,
					query: { page_size: '1', page_token: 'MQ' },
					body: { query: 'a' },
				},
			],
			returns: {
				Data: {
					items: [expect.objectContaining({ summary: 'Ada Wong' })],
					has_more: true,
					page_token: 'Mg',
				},
			},
		},
		{
			title: "asks for two pages where one is above Feishu's range",
			parameters: (sandbox) => {
				for (let index = 0; index < 60; index += 1) publicCalendar(sandbox, `Plan ${index}`);
				return { query: 'plan', limit: 60 };
			},
			sends: [
				{ method: 'POST', path: `${CALENDARS}/search`, query: { page_size: '50' } },
				{
					method: 'POST',
					path: `${CALENDARS}/search`,
					query: { page_size: '10', page_token: expect.any(String) },
				},
			],
			returns: { Summary: expect.stringMatching(/^Found 60 calendars/) },
		},
		{
			title: 'finds all',
			parameters: (sandbox) => {
				for (let index = 0; index < 51; index += 1) publicCalendar(sandbox, `Shift ${index}`);
				return { query: 'shift', returnAll: true };
			},
			returns: { Data: expect.objectContaining({ has_more: false }) },
		},
		{
			title: 'refuses an empty query',
			parameters: { query: '' },
			refuses: /^Query is empty$/,
		},
		{
			title: 'refuses a query above 200 characters',
			parameters: { query: 'x'.repeat(201) },
			refuses: /^Query has 201 characters/,
		},
		{
			title: 'refuses a page above 100',
			parameters: { query: 'x', options: { pageSize: 101 } },
			refuses: /^Page Size is 101/,
		},
		{
			title: 'says that a token has expired',
			parameters: (sandbox) => {
				sandbox.faults.add({
					kind: 'code',
					endpoint: 'calendar.v4.calendar.search',
					code: 190008,
					msg: 'page_token or sync_token expired',
				});
				return { query: 'x' };
			},
			fails: { code: 190008, hint: /^Start again/ },
		},
	],
	'calendar.update': [
		{
			title: 'changes the title',
			parameters: (sandbox) => ({
				calendarId: madeCalendar(sandbox),
				options: { summary: 'Renamed' },
			}),
			sends: [
				{
					method: 'PATCH',
					path: new RegExp(`^${CALENDARS}/feishu\\.cn_made`),
					query: {},
					body: { summary: 'Renamed' },
				},
			],
			returns: {
				Data: { calendar: expect.objectContaining({ summary: 'Renamed' }) },
				Summary: expect.stringMatching(/^Updated calendar feishu/),
			},
		},
		{
			title: 'changes title and description',
			asUser: true,
			parameters: (sandbox) => ({
				calendarId: madeCalendar(sandbox),
				options: { summary: 'Renamed', description: 'Now with a description' },
			}),
			sends: [
				{
					method: 'PATCH',
					path: /./,
					body: { summary: 'Renamed', description: 'Now with a description' },
				},
			],
		},
		{
			title: 'refuses to change nothing',
			parameters: { calendarId: TEAM, options: { summary: ' ' } },
			refuses: /^There is nothing to update/,
		},
		{
			title: "refuses a title above Feishu's length",
			parameters: { calendarId: TEAM, options: { summary: 'x'.repeat(256) } },
			refuses: /^Summary has 256 characters/,
		},
		{
			title: 'says who may change a calendar',
			parameters: (sandbox) => ({
				calendarId: madeCalendar(sandbox, 'Theirs', 'reader'),
				options: { summary: 'Mine' },
			}),
			fails: { code: 191009, hint: /^Subscribe to the calendar/ },
		},
	],
};

function publicCalendar(sandbox: Sandbox, summary: string): void {
	const found = calendarsOf(sandbox.world).get(madeCalendar(sandbox, summary));
	if (found !== undefined) found.permissions = 'public';
}
