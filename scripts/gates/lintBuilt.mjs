// Lints the description that the records produced: n8n's own rules look at literals, so the built
// description is written out as one and linted in its place.
import { createRequire } from 'node:module';
import { ESLint } from 'eslint';

const require = createRequire(import.meta.url);
const { Feishu } = require('../../dist/nodes/Feishu/Feishu.node.js');
const { FeishuTrigger } = require('../../dist/nodes/FeishuTrigger/FeishuTrigger.node.js');
const properties = [Feishu, FeishuTrigger].flatMap((node) => new node().description.properties);
const literal = JSON.stringify(properties, null, '\t')
	.replace(/"([A-Za-z_]\w*)":/g, '$1:')
	.replace(/"(?:[^"\\]|\\.)*"/g, singleQuoted);
const text = `import type { INodeProperties } from 'n8n-workflow';\n\nexport const properties: INodeProperties[] = ${literal};\n`;
const [{ messages: found }] = await new ESLint().lintText(text, {
	filePath: 'nodes/Feishu/rendered.ts',
});
const messages = found.filter((message) => !isAgreed(message));
for (const { line, ruleId, message } of messages) {
	console.error(`${ruleId}: ${message} | ${text.split('\n')[line - 1].trim().slice(0, 100)}`);
}
console.log(`Built description: ${messages.length} findings`);
if (messages.length > 0) process.exit(1);

/**
 * The requirements win over five rules: product names keep their capital in an action and their
 * plural in the list of resources, a preposition its small letter in a title, a token that turns a page, names a folder or a press of a button is no secret to hide, and what n8n fills in
 * as Limit, where a workflow stores none, stays as large as a page was.
 */
function isAgreed({ ruleId, line }) {
	const lines = text.split('\n');
	const shown = lines[line - 1];
	switch (ruleId) {
		case 'n8n-nodes-base/node-param-operation-option-action-miscased':
			return /action: '[^']*\b(Base|Bitable|Markdown)\b/.test(shown);
		case 'n8n-nodes-base/node-param-display-name-miscased':
			return /'\w+( \w+)* (from|into) \w+'/.test(shown);
		case 'n8n-nodes-base/node-param-resource-with-plural-option':
			// What Feishu calls the product.
			return shown.includes("'Minutes'");
		case 'n8n-nodes-base/node-param-display-name-miscased-id':
			// The name of a scope, as Feishu spells it.
			return shown.includes('contact:user.id:readonly');
		case 'n8n-nodes-base/node-param-type-options-password-missing':
			return /name: '(folderTokens|pageToken|syncToken|token)'/.test(
				lines.slice(line - 3, line).join(),
			);
		case 'n8n-nodes-base/node-param-default-wrong-for-limit':
			return true;
		default:
			return false;
	}
}

function singleQuoted(json) {
	return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
