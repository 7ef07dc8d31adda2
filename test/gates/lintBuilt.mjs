// Lints the description that the records produced: n8n's own rules look at literals, so the built
// description is written out as one and linted in its place.
import { createRequire } from 'node:module';
import { ESLint } from 'eslint';

const require = createRequire(import.meta.url);
const { Feishu } = require('../../dist/nodes/Feishu/Feishu.node.js');
const { properties } = new Feishu().description;
const literal = JSON.stringify(properties, null, '\t')
	.replace(/"([A-Za-z_]\w*)":/g, '$1:')
	.replace(/"(?:[^"\\]|\\.)*"/g, singleQuoted);
const text = `import type { INodeProperties } from 'n8n-workflow';\n\nexport const properties: INodeProperties[] = ${literal};\n`;
const [{ messages }] = await new ESLint().lintText(text, {
	filePath: 'nodes/Feishu/rendered.ts',
});
for (const { line, ruleId, message } of messages) {
	console.error(`${ruleId}: ${message} | ${text.split('\n')[line - 1].trim().slice(0, 100)}`);
}
console.log(`Built description: ${messages.length} findings`);
if (messages.length > 0) process.exit(1);

function singleQuoted(json) {
	return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
