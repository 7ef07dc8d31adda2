import { FeishuApi } from '../../credentials/FeishuApi.credentials';
import { FeishuCustomBotApi } from '../../credentials/FeishuCustomBotApi.credentials';
import { FeishuOAuth2Api } from '../../credentials/FeishuOAuth2Api.credentials';
import { Feishu } from '../../nodes/Feishu/Feishu.node';
import { FeishuTrigger } from '../../nodes/FeishuTrigger/FeishuTrigger.node';
import { DOCUMENTS, readDocument } from '../../scripts/docs/documents';
import { readTemplates } from '../demo/templates';

/** What n8n calls things. */
const OF_N8N = [
	'Add human review step',
	'AI Agent',
	'Connect',
	'Continue',
	'Continue (using error output)',
	'Execute step',
	'Execute Sub-workflow',
	'Export JSON',
	'Feishu Tool',
	'Human review',
	'If',
	'From file',
	'From URL',
	'Import',
	'Install',
	'On Error',
	'Publish',
	'Retry On Fail',
	'Schedule Trigger',
	'Set Manually',
	'Settings > Community nodes',
	'Settings > Community nodes > Install',
	'Stop Workflow',
	'Tool',
	'Tool Description',
];

/** What Feishu and its developer console call things. */
const OF_FEISHU = [
	'Add Document App',
	'Add Features',
	'Batch import/export scopes',
	'Bot',
	'Bots',
	'Callback Configuration',
	'Card interaction',
	'Credentials & Basic Info',
	'Encryption Strategy',
	'Event Configuration',
	'Events & Callbacks',
	'More',
	'Permissions & Scopes',
	'Security Settings',
	'Settings > Bots > Add Bot',
	'Version Management & Release',
];

const known = new Set([
	...OF_N8N,
	...OF_FEISHU,
	...readTemplates().map(({ workflow }) => workflow.name),
	...[new Feishu(), new FeishuTrigger()].flatMap(({ description }) => labelsIn(description)),
	...[new FeishuApi(), new FeishuOAuth2Api(), new FeishuCustomBotApi()].flatMap(labelsIn),
]);

/** Pages about the node as it is. */
const pages = DOCUMENTS.filter((path) => /^(README|docs\/)/.test(path)).filter(
	(path) => !/operations\.md$/.test(path),
);

test.each(pages)('%s names fields, choices, operations and pages as they are called', (path) => {
	const named = [...readDocument(path).matchAll(/(?<![\w`])_([A-Z][^_\n]{1,50})_(?!\w)/g)];
	const unknown = named.map(([, name]) => name).filter((name) => !known.has(name));
	expect(unknown.map((name) => `${path} speaks of _${name}_, which nothing is called`)).toEqual([]);
});

/** Every label in a form: of fields, choices, actions. */
function labelsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(labelsIn);
	if (typeof value !== 'object' || value === null) return [];
	const { displayName, name, action }: Record<string, unknown> = { ...value };
	const own = [displayName, name, action].filter((label) => typeof label === 'string');
	return [...own, ...Object.values(value).flatMap(labelsIn)];
}
