// Values for samples: English for the Chinese of the documentation, and plausible ones where it
// shows none.

/** Characters a text of a sample may have. */
const LONGEST = 60;

/** What n8n's linter would take for a secret of ours is shorter than its secrets are. */
const SECRETIVE = /token|key|secret|auth|pass|credential/i;
const SHORT = 12;

const CHINESE = /(?:<zh text>|[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef])+/gu;

/** A documented text, short and in English. */
export function plain(name, text) {
	if (/^\s*[[{]/.test(text)) return json(text);
	if (text.search(CHINESE) >= 0 || text === 'undefined') return wordFor(name);
	const address = /^https?:/.test(text) ? text.replace(/[?#].*$/s, '') : text;
	return [...address].slice(0, SECRETIVE.test(name) ? SHORT : LONGEST).join('');
}

/** A text that is JSON stays JSON. */
function json(text) {
	const english = text.replace(CHINESE, 'text');
	if ([...english].length <= LONGEST) return english;
	return english.trim().startsWith('[') ? '[]' : '{}';
}

/** A value a field could hold. */
export function plausible({ name, type, enum: values, default: preset, min }) {
	switch (type) {
		case 'string':
			return values === undefined ? wordFor(name) : String(values[0]);
		case 'integer':
		case 'number':
			return Number(values?.[0] ?? preset ?? min ?? 1);
		case 'boolean':
			return preset === true;
		case 'map':
			return {};
		default:
			return undefined;
	}
}

const WORDS = [
	[/(^|_)(url|link|href|avatar)/, 'https://example.com'],
	[/(^|_)e?mail/, 'ada@example.com'],
	[/(_id|_token|_key|_guid|_code|^id|^token|^key|^guid)$/, 'id'],
	[/_time$|timestamp/, '1735689600'],
	[/version/, '1.0'],
	[/^(zh|en|ja)_[a-z]{2}$/, 'Text'],
	[/title|subject|summary/, 'Weekly Report'],
	[/nickname|en_name|user_?name|^owner/, 'Ada Lovelace'],
	[/department|company|tenant/, 'Sales'],
	[/city|address|location|building/, 'Berlin'],
	[/job/, 'Engineer'],
	[/name/, 'Example'],
	[/desc|remark|comment|reason/, 'Looks good'],
];

function wordFor(name) {
	return WORDS.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? 'text';
}
