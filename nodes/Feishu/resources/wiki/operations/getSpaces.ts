import { wiki } from '../../../../shared/endpoints';
import { counted, listing } from '../../../../shared/operation';
import { objectsIn } from '../../../../shared/values';
import { NO_MEMBER } from '../remarks';

const NOUN = ['wiki space', 'wiki spaces'] as const;

export const getSpaces = listing({
	value: 'getSpaces',
	name: 'List Wiki Spaces',
	action: 'List wiki spaces',
	description: 'List the wiki spaces that the app or user is a member of',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/wiki-v2/space/list',
	endpoint: wiki.spaceList,
	pageSize: { default: 50, max: 50 },
	noun: NOUN,
	parameters: {},
	request: () => ({}),
	summary: (data) => {
		const said = counted(data, 'items', NOUN);
		return objectsIn(data.items).length === 0 ? `${said}. ${NO_MEMBER}` : said;
	},
});
