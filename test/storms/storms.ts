import { agentCalls, inTwoRuns, runAgain, toolCalls } from './playing';
import type { Storm } from './storm';
import { MARK_AND_TIME } from './storm';
import { LATE, LIGHT, ODD, over, PASSING, REDIRECTS, TOKENS } from './weather';
import { KINDS } from './writes';

const { message, task, record, attendee, calendar } = KINDS;
const USER = { authentication: 'feishuOAuth2Api', output: 'items' } as const;
const OR_ERROR = { output: 'envelopeOrError' } as const;
const RETRIED = { retryOnFail: true, maxTries: 5, waitBetweenTries: 1 };

const STOPPING = { onError: 'stopWorkflow' } as const;

/** One exchange to begin with, and one for each of the four times the token ends. */
const ENDS = { exchanges: 5 };

const passing: readonly Storm[] = [
	{ title: 'messages', kind: message, weather: PASSING, whole: true, ...ENDS },
	{ title: 'messages of a user, as items', kind: message, weather: PASSING, whole: true, ...USER },
	{ title: 'tasks, or errors', kind: task, weather: PASSING, whole: true, ...OR_ERROR, ...ENDS },
	{ title: 'records of two tables', kind: record, weather: PASSING, whole: true, ...ENDS },
	{ title: 'guests, without a key', kind: attendee, weather: PASSING, ...ENDS },
	{ title: 'guests, by a user, as items', kind: attendee, weather: PASSING, ...USER },
	{ title: 'calendars, without a key, or errors', kind: calendar, weather: PASSING, ...OR_ERROR },
	{
		title: 'messages whose answers are late',
		kind: message,
		weather: LATE,
		timeout: 1,
		whole: true,
	},
	{ title: 'guests whose answers are late', kind: attendee, weather: LATE, timeout: 1 },
	{ title: 'messages, with odd answers', kind: message, weather: [...ODD, ...PASSING] },
	{ title: 'guests, with odd answers', kind: attendee, weather: [...ODD, ...PASSING] },
];

const away: readonly Storm[] = [
	{ title: 'messages that are led away', kind: message, weather: [...REDIRECTS, ...PASSING] },
	{ title: 'guests that are led away', kind: attendee, weather: [...REDIRECTS, ...PASSING] },
	{
		title: 'an exchange that is led away',
		kind: message,
		weather: over(REDIRECTS, 'tenant.token'),
	},
	{
		title: 'a refresh that is led away',
		...{ kind: message, ...USER },
		weather: [{ kind: 'expiredToken', skip: 9 }, ...over(REDIRECTS, 'oauth.token')],
	},
];

const tokens: readonly Storm[] = [
	{
		title: 'tokens that end and are refused without number',
		...{ kind: attendee, weather: TOKENS, exchanges: 6 },
	},
	{
		title: 'a token that is never taken',
		...{ kind: message, weather: [{ kind: 'refusedToken', chance: 1 }], exchanges: 2 },
	},
	{
		title: 'an exchange in passing trouble',
		...{ kind: message, whole: true, exchanges: 8 },
		weather: over(
			[
				{ kind: 'status', status: 503, times: 2 },
				{ kind: 'resetAfter', times: 2 },
				{ kind: 'code', status: 200, code: 2200, times: 1 },
				{ kind: 'html', times: 1 },
				{ kind: 'limited', reset: '1', times: 1 },
			],
			'tenant.token',
		),
	},
];

const again: readonly Storm[] = [
	{
		title: 'messages with the time, tried again by n8n',
		...{ kind: message, weather: LIGHT, whole: true, maxRetries: 1, text: MARK_AND_TIME },
		...{ ...OR_ERROR, node: { ...RETRIED, ...STOPPING } },
	},
	{
		title: 'tasks with the time, tried again by n8n',
		...{ kind: task, weather: LIGHT, whole: true, maxRetries: 1, text: MARK_AND_TIME },
		...{ output: 'items', node: { ...RETRIED, ...STOPPING } },
	},
	{ title: 'two runs at once', kind: message, weather: PASSING, whole: true, play: inTwoRuns },
	{ title: 'two runs at once, without a key', kind: attendee, weather: PASSING, play: inTwoRuns },
	{
		title: 'a job that was stopped midway and is run again',
		...{ kind: message, weather: PASSING, whole: true, play: runAgain },
	},
	{
		title: 'tasks of a job that was stopped midway and is run again',
		...{ kind: task, weather: PASSING, whole: true, play: runAgain },
	},
	{
		title: 'tool calls at once',
		...{ kind: message, weather: PASSING, whole: true, play: toolCalls },
	},
	{
		title: 'tool calls with the time, tried again by n8n',
		...{ kind: message, weather: LIGHT, whole: true, maxRetries: 0, text: MARK_AND_TIME },
		...{ ...OR_ERROR, node: { ...RETRIED, waitBetweenTries: 0, ...STOPPING }, play: toolCalls },
	},
	{
		title: 'an agent whose tool the engine runs',
		...{ kind: message, weather: PASSING, whole: true, node: STOPPING, play: agentCalls },
	},
];

/** Every storm there is. */
export const STORMS: readonly Storm[] = [...passing, ...away, ...tokens, ...again];
